import { readFile } from 'node:fs/promises';
import scripts from 'khien-maker';

/** The scripts that index.astro sends for. */
export const getStaticPaths = () =>
  scripts.map(({ address, file }) => ({ params: { script: /([^/]+)\.js$/.exec(address)![1] }, props: { file } }));

export const GET = async ({ props }: { props: { file: string } }): Promise<Response> =>
  new Response(await readFile(props.file), { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } });
