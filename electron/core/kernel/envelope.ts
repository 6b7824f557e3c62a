import { AppError, type Envelope } from '#shared/lib/app-error.ts';
import { fileErrorCode } from './file-errors.ts';

/** Runs work and answers with an envelope: codes for what was expected, `unexpected` without its message for the rest. */
export async function envelopeOf<T>(
  work: () => Promise<T>,
  onFault: (error: unknown) => void,
): Promise<Envelope<T>> {
  try {
    return { ok: true, data: await work() };
  } catch (error) {
    if (error instanceof AppError) {
      return {
        ok: false,
        code: error.code,
        ...(error.fields === undefined ? {} : { fields: error.fields }),
        ...(error.facts === undefined ? {} : { facts: error.facts }),
      };
    }
    onFault(error);
    return { ok: false, code: fileErrorCode(error) ?? 'unexpected' };
  }
}
