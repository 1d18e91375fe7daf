import path from 'node:path';
import type { TestError } from 'vitest';
import { startVitest } from 'vitest/node';

/** Runs vitest to its end and closes with the plain line that any reader of the log can count by. */
export async function runTests(config: string, filters: string[]): Promise<never> {
  const vitest = await startVitest(
    'test',
    filters.filter((word) => word !== '-u'),
    { config, run: true, watch: false, update: filters.includes('-u') },
  );
  const modules = vitest.state.getTestModules();
  const tests = modules.flatMap((module) => [...module.children.allTests()]);
  const broken = modules.filter((module) => module.errors().length);
  await vitest.close();
  const those = (state: string) => tests.filter((test) => test.result().state === state);
  const [passed, wrong, skipped] = [those('passed').length, those('failed'), those('skipped').length];
  const failed = wrong.length + broken.length;
  // Last, so that it stands in any tail of a log: which, the first line of why, and where.
  const why = (errors: readonly TestError[] | undefined) => {
    const [first] = errors ?? [];
    const at = first?.stacks?.[0];
    return `${first?.message.split('\n')[0] ?? ''}${at ? ` (${path.basename(at.file)}:${at.line})` : ''}`;
  };
  for (const module of broken) console.log(`TRƯỢT ${module.relativeModuleId}: ${why(module.errors())}`);
  for (const test of wrong)
    console.log(`TRƯỢT ${test.module.relativeModuleId} > ${test.fullName}: ${why(test.result().errors)}`);
  const kept = tests.filter((test) => 'kept' in test.meta()).length;
  if (kept) console.log(`${kept} phần không đổi từ lần trước: giữ kết quả đạt, không xét lại.`);
  console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
  process.exit(failed || !passed ? 1 : Number(process.exitCode ?? 0));
}
