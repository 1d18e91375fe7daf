/** What Vite lets a plugin do while it loads a module. */
interface Loading {
  addWatchFile: (file: string) => void;
}

/** A Vite plugin: a module of this name that lies in no file; `load` gives its code. */
export function virtualModule(id: string, load: (this: Loading) => string | Promise<string>) {
  return {
    name: id,
    resolveId: (asked: string) => (asked === id ? `\0${id}` : null),
    load(this: Loading, asked: string) {
      return asked === `\0${id}` ? load.call(this) : null;
    },
  };
}
