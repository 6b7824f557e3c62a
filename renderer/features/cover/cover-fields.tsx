import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import type { Form } from '#renderer/app/form.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { useFormat, useToday } from '#renderer/app/words.ts';
import { callName } from '#renderer/features/cases/call-name.ts';
import { ChoiceChips } from '#renderer/ui/choice-chips.tsx';
import { SelectField } from '#renderer/ui/choice-fields.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { Fields, FieldsRow } from '#renderer/ui/field.tsx';
import { Section, Sheet } from '#renderer/ui/page.tsx';
import { Note } from '#renderer/ui/states.tsx';
import { TextareaField, TextField } from '#renderer/ui/text-fields.tsx';
import { workerId as workerIdOf } from '#shared/lib/ids.ts';
import { type CoverForm, withPerson } from './cover-form.ts';
import { useLoadWords } from './load-words.ts';

type Choices = OutputOf<'cover.choices'>;
type Colleague = Choices['colleagues'][number];

interface CoverFieldsProps {
  readonly form: Form<CoverForm>;
  readonly kept: OutputOf<'cover.get'> | null;
}

/** Who is away, for how long, and person by person who is there. */
export function CoverFields({ form, kept }: CoverFieldsProps) {
  const choices = useRead('cover.choices', { awayId: form.values.awayId }, { keepPrevious: true });
  return (
    <ReadArea query={choices} height={400}>
      {(found) => (
        <Sheet>
          <DaysSection form={form} kept={kept} choices={found} />
          <PeopleSection form={form} choices={found} kept={kept} />
        </Sheet>
      )}
    </ReadArea>
  );
}

interface PartProps extends CoverFieldsProps {
  readonly choices: Choices;
}

function DaysSection({ form, kept, choices }: PartProps) {
  const { t } = useTranslation('cover');
  const { user } = useSession();
  const today = useToday();
  const { kind, from } = form.values;
  return (
    <Section>
      <Fields>
        {kept === null && choices.who.length > 1 && (
          <SelectField
            label={t('form.who')}
            value={form.values.awayId}
            choices={choices.who.map(({ id, name }) => ({
              value: id,
              label: id === user.id ? t('form.me', { name }) : name,
            }))}
            onChange={(awayId) => {
              form.set({ awayId, people: [] });
            }}
          />
        )}
        {kept === null && (
          <ChoiceChips
            label={t('form.kind')}
            chips={[
              { value: 'span', label: t('form.span') },
              { value: 'good', label: t('form.forGood') },
            ]}
            value={kind}
            onChange={(value) => {
              form.set({ kind: value });
            }}
          />
        )}
        {kind === 'good' ? (
          <Note>{t('form.forGoodHelp')}</Note>
        ) : (
          <FieldsRow>
            <DateField
              {...form.field('from')}
              label={t('form.from')}
              {...(kept?.state === 'now' ? { min: kept.from, max: kept.from } : { min: today })}
              required
            />
            <DateField {...form.field('until')} label={t('form.until')} min={from ?? today} required />
          </FieldsRow>
        )}
        <TextareaField
          {...form.field('word')}
          label={t('form.word')}
          help={t('form.wordHelp')}
          rows={2}
          maxLength={1000}
        />
      </Fields>
    </Section>
  );
}

const nobody = 'nobody';

/** Colleagues who may see the files of a team, with the room they have. */
function useColleagueChoices(colleagues: readonly Colleague[]) {
  const { t } = useTranslation('cover');
  const format = useFormat();
  const words = useLoadWords();
  return (teamIds: readonly string[]) => [
    { value: nobody, label: t('form.nobody') },
    ...colleagues
      .filter(({ teamIds: own }) => own === null || teamIds.every((id) => own.includes(id)))
      .map(({ id, name, load, away }) => {
        const gone = away.map(({ from, until }) =>
          t('load.away', { from: format.shortDay(from), until: format.shortDay(until) }),
        );
        const room = words.room(load);
        const about = [room === '' ? words.people(load) : room, ...gone]
          .filter((part) => part !== '')
          .join(' · ');
        return { value: id, label: about === '' ? name : t('load.choice', { name, load: about }) };
      }),
  ];
}

function PeopleSection({ form, choices, kept }: PartProps) {
  const { t } = useTranslation('cover');
  const choicesFor = useColleagueChoices(choices.colleagues);
  const { values } = form;
  const cases = casesOf(choices, kept);
  const name = callName(choices.away.name);
  const chosen = new Set(
    cases.map(({ caseId }) => values.people.find((each) => each.caseId === caseId)?.workerId ?? null),
  );
  const [same] = chosen;
  const people = form.field('people');
  return (
    <Section title={t('form.people')} help={cases.length === 0 ? undefined : t('form.peopleHelp')}>
      {cases.length === 0 && <p className="ks-quiet">{t('form.noCases', { name })}</p>}
      {choices.others > 0 && <Note>{t('form.others', { count: choices.others, name })}</Note>}
      <Fields>
        {cases.length > 0 && (
          <SelectField
            id={people.id}
            error={people.error}
            label={t('form.all')}
            placeholder={t('form.allChoose')}
            choices={choicesFor([...new Set(cases.map(({ teamId }) => teamId))])}
            value={chosen.size === 1 ? (same ?? nobody) : null}
            onChange={(to) => {
              const workerId = to === nobody ? null : workerIdOf.parse(to);
              form.set({
                people: cases.reduce(
                  (all, { caseId }) => withPerson(all, caseId, { workerId }),
                  values.people,
                ),
              });
            }}
          />
        )}
      </Fields>
      <ul className="ks-cov-people">
        {cases.map((each) => (
          <PersonFields key={each.caseId} form={form} person={each} choicesFor={choicesFor} />
        ))}
      </ul>
    </Section>
  );
}

/** The files that can be handed over, and those that already are by the cover that is being changed. */
function casesOf({ cases }: Choices, kept: CoverFieldsProps['kept']): readonly Person[] {
  const known = new Set(cases.map(({ caseId }) => caseId));
  const more = (kept?.people ?? []).filter(({ caseId }) => !known.has(caseId));
  return [...cases, ...more.map((person) => ({ ...person, teamId: '' }))];
}

type Person = Pick<
  Choices['cases'][number],
  'caseId' | 'name' | 'teamId' | 'nextContactAt' | 'nextContactPlan'
>;

interface PersonFieldsProps {
  readonly form: Form<CoverForm>;
  readonly person: Person;
  readonly choicesFor: ReturnType<typeof useColleagueChoices>;
}

function PersonFields({ form, person, choicesFor }: PersonFieldsProps) {
  const { t } = useTranslation('cover');
  const format = useFormat();
  const { caseId, name, teamId, nextContactAt, nextContactPlan } = person;
  const own = form.values.people.find((each) => each.caseId === caseId);
  const change = (part: Parameters<typeof withPerson>[2]) => {
    form.set({ people: withPerson(form.values.people, caseId, part) });
  };
  const planned = nextContactAt === null ? '' : format.moment(nextContactAt);
  const when = [planned, nextContactPlan].filter((part) => part !== '').join(', ');
  return (
    <li>
      <Fields>
        <SelectField
          label={t('form.colleague', { name })}
          choices={choicesFor(teamId === '' ? [] : [teamId])}
          value={own?.workerId ?? nobody}
          onChange={(to) => {
            change({ workerId: to === nobody ? null : workerIdOf.parse(to) });
          }}
        />
        {own?.workerId !== undefined && own.workerId !== null && (
          <>
            <TextareaField
              label={t('form.personWord')}
              value={own.word}
              rows={2}
              maxLength={600}
              onChange={(word) => {
                change({ word });
              }}
            />
            <TextField
              label={t('form.nextStep')}
              help={when === '' ? undefined : t('form.nextPlanned', { when })}
              value={own.nextStep}
              maxLength={200}
              onChange={(nextStep) => {
                change({ nextStep });
              }}
            />
          </>
        )}
      </Fields>
    </li>
  );
}
