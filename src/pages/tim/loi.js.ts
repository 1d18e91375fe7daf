import { curriculum, pupilLessons } from '../../components/curriculum.ts';
import { searchWords } from '../../search/words.ts';

/** All that search looks for, as a classic script: it works from file:// too. */
export async function GET(): Promise<Response> {
  const { words, help } = await curriculum();
  const found = JSON.stringify(searchWords(await pupilLessons(), words, help));
  return new Response(`khienTim(${found})`, { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } });
}
