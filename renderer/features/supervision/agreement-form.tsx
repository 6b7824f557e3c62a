import { useTranslation } from 'react-i18next';
import { api } from '#renderer/api/client.ts';
import { useFormat, useSentences } from '#renderer/app/words.ts';
import { SelectField } from '#renderer/ui/choice-fields.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { FieldsRow, Fields } from '#renderer/ui/field.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { Definition, DefinitionList } from '#renderer/ui/states.tsx';
import { NumberField, TextareaField } from '#renderer/ui/text-fields.tsx';
import type { AgreementView, AgreementWords } from '#shared/contracts/supervision-records.ts';
import {
  type AgreementKind,
  agreementKinds,
  agreementTexts,
} from '#shared/domain/supervision/supervision-codes.ts';
import { systemClock } from '#shared/lib/clock.ts';
import { useKept } from './keeping.tsx';
import { termProblems, termsOf } from './start-dialog.tsx';

interface Typed {
  readonly kind: AgreementKind;
  readonly startsOn: string | null;
  readonly everyDays: string;
  readonly minutes: string;
  readonly reviewOn: string | null;
  readonly words: AgreementWords | null;
}

const typedOf = (agreement: AgreementView): Typed => ({
  kind: agreement.kind,
  startsOn: agreement.startsOn,
  everyDays: String(agreement.everyDays),
  minutes: String(agreement.minutes),
  reviewOn: agreement.reviewOn,
  words: agreement.words,
});

function problemsOf(typed: Typed) {
  const { startsOn, reviewOn } = typed;
  const isEarly = reviewOn !== null && startsOn !== null && reviewOn <= startsOn;
  return {
    ...termProblems(typed),
    ...(reviewOn === null ? { reviewOn: 'required' as const } : {}),
    ...(isEarly ? { reviewOn: 'before_start' as const } : {}),
  };
}

interface AgreementFormProps {
  readonly agreement: AgreementView;
}

/** The agreement's fields, kept as they are typed; an ended one is only read. */
export function AgreementForm({ agreement }: AgreementFormProps) {
  return agreement.endedOn === null ? (
    <EditedForm agreement={agreement} />
  ) : (
    <EndedAgreement agreement={agreement} />
  );
}

function EditedForm({ agreement }: AgreementFormProps) {
  const { t } = useTranslation(['supervision', 'domain']);
  const sentences = useSentences();
  const { id, sides } = agreement;
  const { content, change } = useKept<Typed>(
    typedOf(agreement),
    async ({ kind, reviewOn, words, ...terms }) => {
      await api.supervision.saveAgreement({
        agreementId: id,
        kind,
        reviewOn: reviewOn ?? '',
        words,
        ...termsOf(terms),
      });
      return systemClock.now();
    },
    (typed) => Object.keys(problemsOf(typed)).length === 0,
  );
  const problems: ReturnType<typeof termProblems> = problemsOf(content);
  const field = <K extends keyof Typed>(name: K) => {
    const code = problems[name];
    return {
      id: `agreement-${name}`,
      value: content[name],
      onChange: (value: Typed[K]) => {
        change({ ...content, [name]: value });
      },
      error: code === undefined ? undefined : sentences.field(code),
    };
  };
  const { words } = content;
  return (
    <>
      <Section title={t('terms.title')}>
        <Fields>
          {sides.supervisor.id !== null && (
            <SelectField
              {...field('kind')}
              label={t('terms.kind')}
              choices={agreementKinds.map((value) => ({
                value,
                label: t(`domain:supervisionKind.${value}`),
              }))}
            />
          )}
          <FieldsRow>
            <NumberField {...field('everyDays')} label={t('terms.everyDays')} unit={t('terms.days')} />
            <NumberField {...field('minutes')} label={t('terms.minutes')} unit={t('meeting.unit')} />
          </FieldsRow>
          <FieldsRow>
            <DateField {...field('startsOn')} label={t('terms.startsOn')} required />
            <DateField {...field('reviewOn')} label={t('terms.reviewOn')} required />
          </FieldsRow>
        </Fields>
      </Section>
      {words !== null && (
        <Section title={t('words.title')} help={t('words.help')}>
          <Fields>
            {agreementTexts.map((name) => (
              <TextareaField
                key={name}
                label={t(`words.${name}`)}
                help={t(`wordsHelp.${name}`)}
                rows={2}
                maxLength={100_000}
                value={words[name]}
                onChange={(value) => {
                  change({ words: { ...words, [name]: value } });
                }}
              />
            ))}
          </Fields>
        </Section>
      )}
    </>
  );
}

function EndedAgreement({ agreement }: AgreementFormProps) {
  const { t } = useTranslation(['supervision', 'domain']);
  const format = useFormat();
  const { words } = agreement;
  return (
    <Section title={t('words.title')}>
      <DefinitionList>
        <Definition term={t('terms.kind')}>{t(`domain:supervisionKind.${agreement.kind}`)}</Definition>
        <Definition term={t('terms.startsOn')}>{format.day(agreement.startsOn)}</Definition>
        {agreementTexts
          .filter((name) => words !== null && words[name] !== '')
          .map((name) => (
            <Definition key={name} term={t(`words.${name}`)}>
              <span className="ks-sup-text">{words?.[name]}</span>
            </Definition>
          ))}
      </DefinitionList>
    </Section>
  );
}
