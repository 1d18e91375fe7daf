// Every npm script comes through here, because an old Node cannot even read the TypeScript behind it.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  const { fileURLToPath } = await import('node:url');
  const { ownNode } = await import('./own-node.mjs');
  const own = ownNode(fileURLToPath(new URL('../node_modules', import.meta.url)));
  if (own) {
    const { spawn } = await import('node:child_process');
    const child = spawn(own, process.argv.slice(1), { stdio: 'inherit' });
    process.on('SIGINT', () => {}); // the terminal tells the child too
    process.on('SIGTERM', () => child.kill());
    process.exit(await new Promise((resolve) => child.on('close', (code) => resolve(code ?? 1))));
  }
  console.error(
    `Khiên cần Node 22.18 trở lên, máy đang chạy Node ${process.versions.node}: hãy cài lại bằng “npm ci” (không thêm --ignore-optional), hoặc cài Node 24 từ nodejs.org.`,
  );
  process.exit(1);
}
// Modules stripped of their types and compiled are kept, for every command and its workers: half of what loading takes.
const { enableCompileCache } = await import('node:module');
const { fileURLToPath } = await import('node:url');
process.env.NODE_COMPILE_CACHE ??= fileURLToPath(new URL('../.khien/compiled', import.meta.url));
enableCompileCache();
// Astro would report what is built, and ask for its latest version: nothing that is done here leaves this machine.
process.env.ASTRO_TELEMETRY_DISABLED = '1';
process.env.ASTRO_DISABLE_UPDATE_CHECK = '1';
const [name] = process.argv.splice(2, 1);
process.on('uncaughtException', (await import('./tell-failure.ts')).tellFailure);
await import(`./${name}.ts`);
