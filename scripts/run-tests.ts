import { startVitest } from 'vitest/node';

/** Runs vitest to its end and closes with the plain line that any reader of the log can count by. */
export async function runTests(config: string, filters: string[]): Promise<never> {
  const vitest = await startVitest(
    'test',
    filters.filter((word) => word !== '-u'),
    { config, run: true, watch: false, update: filters.includes('-u') },
  );
  const states = vitest.state
    .getTestModules()
    .flatMap((module) => [...module.children.allTests()].map((test) => test.result().state));
  const broken = vitest.state.getTestModules().filter((module) => module.errors().length).length;
  await vitest.close();
  const count = (state: string) => states.filter((found) => found === state).length;
  const failed = count('failed') + broken;
  console.log(`${count('passed')} passed, ${failed} failed, ${count('skipped')} skipped`);
  process.exit(failed || !count('passed') ? 1 : Number(process.exitCode ?? 0));
}
