import type { i18n as I18n } from 'i18next';
import type { BreachContent } from '#shared/contracts/breaches.ts';
import type { PageBlock } from '#shared/domain/records/page-blocks.ts';
import { isToldLate } from '#shared/domain/breaches/authority-clock.ts';
import { formatters } from '#shared/i18n/format.ts';
import type { PrintJobs } from '#core/features/prints/print-jobs.ts';
import { beginPage } from '#core/features/prints/prints.service.ts';
import type { CommandContext } from '#core/kernel/contexts.ts';
import { breachContentOf, getBreachRow } from './breach-rows.ts';

interface PrintOrder {
  readonly id: string;
  readonly greyscale: boolean;
  readonly encrypt: boolean;
}

/** The report for the authority: what Art. 33(3) of the GDPR asks for, in its order, without the names of people. */
export async function prepareBreachPrint(
  context: CommandContext,
  prints: PrintJobs,
  appVersion: string,
  { id, greyscale, encrypt }: PrintOrder,
): Promise<{ readonly jobId: string }> {
  const content = breachContentOf(await getBreachRow(context.db, id), []);
  const { words, frame } = await beginPage(context, { appVersion, greyscale });
  const t = words.getFixedT(null, 'breaches');
  const jobId = prints.register({
    model: {
      kind: 'page',
      frame,
      title: t('paper.title'),
      lead: '',
      name: null,
      caseNumber: null,
      strengths: null,
      blocks: breachBlocks(words, content, frame.organisation).map((block) => structuredClone(block)),
    },
    fileName: `data-incident-${content.noticedAt.slice(0, 10)}.pdf`,
    title: t('paper.fileTitle'),
    encrypt,
    onWritten: async () => undefined,
  });
  return { jobId };
}

function breachBlocks(words: I18n, content: BreachContent, organisation: string): readonly PageBlock[] {
  const t = words.getFixedT(null, 'breaches');
  const format = formatters(words.language);
  const none = t('paper.none');
  const text = (key: string, label: string, value: string): PageBlock => ({
    kind: 'text',
    key,
    label,
    text: value.trim() === '' ? none : value,
  });
  const count = (value: number | null) => (value === null ? t('paper.countNotKnown') : format.number(value));
  const { happenedOn, authorityDecision, authorityToldAt, peopleDecision, peopleToldOn } = content;
  const decision = (value: typeof authorityDecision) => words.t(`domain:breachDecision.${value}`);
  const authority = [
    authorityToldAt === null
      ? decision(authorityDecision)
      : t('paper.told', { moment: format.moment(authorityToldAt), how: content.authorityHow }),
    content.authorityReason,
    ...(isToldLate(content) ? [t('paper.late', { reason: content.lateReason })] : []),
  ];
  const people = [
    peopleToldOn === null
      ? decision(peopleDecision)
      : t('paper.told', { moment: format.day(peopleToldOn), how: content.peopleHow }),
    content.peopleReason,
  ];
  const numbers = { people: count(content.peopleCount), records: count(content.recordsCount) };
  const nature = `${words.t(`domain:breachKind.${content.kind}`)}.\n${content.whatHappened}`;
  return [
    text('contact', t('paper.contact'), [organisation, content.contactPoint].filter(Boolean).join('\n')),
    text('noticed', t('paper.noticed'), format.moment(content.noticedAt)),
    text('happened', t('paper.happened'), happenedOn === null ? t('paper.notKnown') : format.day(happenedOn)),
    text('nature', t('paper.nature'), nature),
    text(
      'data',
      t('paper.data'),
      format.list(content.dataKinds.map((kind) => words.t(`domain:breachData.${kind}`))),
    ),
    text('number', t('paper.number'), t('paper.numbers', numbers)),
    text('protection', t('paper.protection'), content.protectionText),
    text('consequences', t('paper.consequences'), content.consequences),
    text('measures', t('paper.measures'), content.measures),
    text('authority', t('paper.authority'), lines(authority)),
    text('people', t('paper.people'), lines(people)),
  ];
}

const lines = (parts: readonly string[]) => parts.filter((part) => part.trim() !== '').join('\n');
