import { expect, jest, test } from '@jest/globals';
import { complain } from '../../src/cli/output.js';

test('what an error quotes neither moves the cursor of a terminal nor turns its line round', () => {
  const writing = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  complain('No source is known as "\u001b[2Ja\u202eb\u2066c\u200f".');
  const [[written]] = writing.mock.calls as [[string]];
  writing.mockRestore();
  expect(written).toBe('No source is known as "\\u001b[2Ja\\u202eb\\u2066c\\u200f".\n');
});
