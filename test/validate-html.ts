import { HtmlValidate } from 'html-validate';

type Results = Awaited<ReturnType<HtmlValidate['validateString']>>['results'];

const validator = new HtmlValidate({ extends: ['html-validate:standard'] });

/** What is wrong with a page, each with its place; the library lets pass what comes after the page's end. */
export async function faultsOfHtml(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  const after = html.split('</html>').slice(1).join('').trim();
  const stray = after ? [`after </html>: ${after.slice(0, 80)}`] : [];
  return [...stray, ...faultsIn(results)];
}

const faultsIn = (results: Results): string[] =>
  results.flatMap(({ messages }) =>
    messages.map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId}: ${message}`),
  );
