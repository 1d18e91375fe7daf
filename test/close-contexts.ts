import { afterAll } from 'vitest';
import { closeContexts } from './browser.ts';

/** What a test file opened in the browser that it shares with others does not outlive it. */
afterAll(closeContexts);
