import { stripVTControlCharacters } from 'node:util';

/**
 * What a test runner said at its end, in the words of `node --test` (`ℹ pass 12` or `# pass 12`);
 * our reporter for the widget tests uses the same. A step that counts nothing is one test itself.
 * @param {{ output: string, succeeded: boolean, counts: boolean }} step `counts`: it runs tests
 * @returns {{ passed: number, failed: number, complaint?: string }}
 */
export function countTests({ output: printed, succeeded, counts }) {
  // A progress bar that rubs itself out leaves its strokes before the sums.
  const output = stripVTControlCharacters(printed);
  if (!counts) return { passed: succeeded ? 1 : 0, failed: succeeded ? 0 : 1 };
  const passed = sum(output, 'pass');
  const failed = sum(output, 'fail') + sum(output, 'cancelled');
  const left = sum(output, 'skipped') + sum(output, 'todo');
  if (left > 0) return { passed, failed: failed + left, complaint: `${left} skipped or to do` };
  if (passed + failed === 0) return { passed, failed: 1, complaint: 'no test ran' };
  // A runner that ends badly after its tests, or says so only by its exit code.
  if (!succeeded && failed === 0) return { passed, failed: 1 };
  return { passed, failed };
}

function sum(output, word) {
  const lines = output.matchAll(new RegExp(`^(?:ℹ|#) ${word} (\\d+)$`, 'gm'));
  return [...lines].reduce((total, [, count]) => total + Number(count), 0);
}
