import scripts from 'khien-maker';

/** The scripts that index.astro sends for. */
export const getStaticPaths = () =>
  scripts.map(({ address, text }) => ({ params: { script: /([^/]+)\.js$/.exec(address)![1] }, props: { text } }));

export const GET = ({ props }: { props: { text: string } }): Response =>
  new Response(props.text, { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } });
