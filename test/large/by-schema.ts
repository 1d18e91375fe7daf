/** XML by its schemas, as libxml2 judges it. */
import path from 'node:path';

type Validate = (given: object) => Promise<{ valid: boolean | null; errors: { rawMessage: string }[] }>;
// Installed here alone, so its types are not known to the project.
const { validateXML } = (await import('./node_modules/xmllint-wasm/index-node.js' as string)) as {
  validateXML: Validate;
};

/** Schemas by their address, without `http://`: what one names, by address or beside itself, is looked for here. */
export type Schemas = ReadonlyMap<string, string>;

/** It knows no folders: `www.w3.org/2001/xml.xsd` lies as `www.w3.org_2001_xml.xsd`. */
const flat = (address: string): string => address.replaceAll('/', '_');

/** Where a schema is that another one names; a copy may lie elsewhere than at its address. */
function find(named: string, by: string, schemas: Schemas): string {
  const { host, pathname } = new URL(named, `http://${by}`);
  if (schemas.has(host + pathname)) return host + pathname;
  return [...schemas.keys()].find((one) => path.basename(one) === path.basename(pathname)) ?? named;
}

/** So many documents it holds in its memory beside the schemas. */
const AT_ONCE = 300;

/** What the schema says against each document, by its name: nothing where it keeps to it. */
export async function faultsBySchema(
  documents: Readonly<Record<string, string>>,
  schema: string,
  schemas: Schemas,
): Promise<string[]> {
  const files = [...schemas].map(([address, contents]) => ({
    fileName: flat(address),
    contents: contents.replace(
      /(schemaLocation\s*=\s*)"([^"]+)"/g,
      (_, says: string, named: string) => `${says}"${flat(find(named, address, schemas))}"`,
    ),
  }));
  const said: string[] = [];
  const all = Object.entries(documents).map(([fileName, contents]) => ({ fileName, contents }));
  for (let at = 0; at < all.length; at += AT_ONCE) {
    const { valid, errors } = await validateXML({
      xml: all.slice(at, at + AT_ONCE),
      schema: files.filter(({ fileName }) => fileName === flat(schema)),
      preload: files.filter(({ fileName }) => fileName !== flat(schema)),
      // The schemas of QTI are megabytes of rules.
      initialMemoryPages: 4096,
      maxMemoryPages: 16_384,
    });
    said.push(...errors.map(({ rawMessage }) => rawMessage));
    if (!valid && !errors.length) said.push('The schema could not be asked');
  }
  return said;
}
