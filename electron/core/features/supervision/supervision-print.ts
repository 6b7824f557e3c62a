import type { z } from 'zod';
import type { PrintModel } from '#shared/contracts/prints.ts';
import type { supervision } from '#shared/contracts/supervision.ts';
import { AppError } from '#shared/lib/app-error.ts';
import type { PrintJobs } from '#core/features/prints/print-jobs.ts';
import { beginPage } from '#core/features/prints/prints.service.ts';
import type { CommandContext } from '#core/kernel/contexts.ts';
import { readAgreement, readSession } from './session-view.ts';

type Input = z.output<typeof supervision.print.input>;
type Frame = PrintModel['frame'];

interface Page {
  readonly model: PrintModel;
  readonly day: string;
}

async function sessionPage(context: CommandContext, id: string, frame: Frame): Promise<Page> {
  const session = await readSession(context, id);
  if (session.record === null) throw new AppError('pair_not_compared');
  const items = session.record.items.filter(({ isPrivate }) => !isPrivate);
  const record = { ...session.record, items };
  return {
    model: { kind: 'supervision_session', frame, session: { ...session, record } },
    day: session.heldOn,
  };
}

async function agreementPage(context: CommandContext, id: string, frame: Frame): Promise<Page> {
  const { agreement } = await readAgreement(context, id);
  if (agreement.words === null) throw new AppError('pair_not_compared');
  return { model: { kind: 'supervision_agreement', frame, agreement }, day: agreement.startsOn };
}

/**
 * Makes a session or the agreement ready for printing, for the two. Preparation that one keeps for themselves is not in
 * it; file name and title say neither name nor number.
 * @param appVersion printed at the foot
 */
export async function prepareSupervisionPrint(
  context: CommandContext,
  jobs: PrintJobs,
  appVersion: string,
  { what, id, greyscale, encrypt }: Input,
): Promise<string> {
  const { words, frame } = await beginPage(context, { appVersion, greyscale });
  const make = what === 'session' ? sessionPage : agreementPage;
  const { model, day } = await make(context, id, frame);
  return jobs.register({
    model,
    fileName: what === 'session' ? `supervision-${day}.pdf` : `supervision-agreement-${day}.pdf`,
    title: words.t(`supervision:print.documentTitle.${what}`),
    encrypt,
    onWritten: async () => undefined,
  });
}
