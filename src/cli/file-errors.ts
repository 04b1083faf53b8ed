import { badInput, SaysoError } from '../kernel/errors.js';

/** Why a file could not be read, and what would do; an error of another kind is given back as it is. */
export function notRead(file: string, error: unknown): unknown {
  switch (codeOf(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new SaysoError(
        'NOT_FOUND',
        `There is no file ${file}: give the path of one that is there, or - for standard input.`,
      );
    case 'EISDIR':
      return badInput(`${file} is a folder: give the path of a file, or - for standard input.`);
    case 'EACCES':
    case 'EPERM':
      return badInput(`${file} may not be read by you: give a file that you may read.`);
    default:
      return error;
  }
}

/** The same for a file that could not be written. */
export function notWritten(file: string, error: unknown): unknown {
  switch (codeOf(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new SaysoError(
        'NOT_FOUND',
        `The folder of ${file} is not there: make it first, or give a file in one that is.`,
      );
    case 'EISDIR':
      return badInput(`${file} is a folder: give the name of a file in it.`);
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return badInput(`${file} may not be written by you: give a file that you may write.`);
    default:
      return error;
  }
}

const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
