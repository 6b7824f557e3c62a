import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/app/words.ts';
import { ChoiceChips } from '#renderer/ui/choice-chips.tsx';
import type { DuplicateChoice } from '#shared/contracts/imports.ts';
import type { Duplicate } from './import-flow.ts';

interface DuplicateCardProps {
  readonly duplicate: Duplicate;
  /** As what the file is counted: lines of a text, or rows of a spreadsheet. */
  readonly counts: 'line' | 'row';
  readonly chosen: DuplicateChoice | undefined;
  readonly onChoose: (choice: DuplicateChoice) => void;
}

type Key = 'new_person' | 'leave_out' | `same_person ${string}`;

function keyOf(choice: DuplicateChoice | undefined): Key | null {
  if (choice === undefined) return null;
  return choice.choice === 'same_person' ? `same_person ${choice.where} ${choice.id}` : choice.choice;
}

/** Somebody in the export beside the one who may be the same; the person at the screen decides. */
export function DuplicateCard({ duplicate, counts, chosen, onChoose }: DuplicateCardProps) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const label = (name: string) => (name === '' ? t('noName') : name);
  const born = (day: string | null) => (day === null ? null : t('born', { day: format.day(day) }));
  const at = (line: number | null) => (line === null ? null : t(`place.${counts}`, { line }));
  const chips = [
    ...duplicate.matches.map(({ where, id, name, caseNumber, line }) => ({
      value: `same_person ${where} ${id}` as Key,
      label:
        duplicate.matches.length === 1
          ? t('choice.same_person')
          : `${t('choice.same_person')}: ${label(name)}, ${caseNumber ?? at(line) ?? ''}`,
    })),
    { value: 'new_person' as Key, label: t('choice.new_person') },
    { value: 'leave_out' as Key, label: t('choice.leave_out') },
  ];
  return (
    <div className="ks-duplicate">
      <div className="ks-duplicate-sides">
        <div>
          <p className="ks-quiet ks-small">{t('fromFile')}</p>
          <p className="ks-reading ks-strong">{label(duplicate.name)}</p>
          <p>{[born(duplicate.birthDate), at(duplicate.line)].filter(Boolean).join(', ')}</p>
        </div>
        {duplicate.matches.map((match) => (
          <div key={`${match.where} ${match.id}`}>
            <p className="ks-quiet ks-small">{match.where === 'vault' ? t('known') : t('alsoInFile')}</p>
            <p className="ks-reading ks-strong">{label(match.name)}</p>
            <p>
              {[
                born(match.birthDate),
                match.caseNumber === null ? null : t('caseNumber', { number: match.caseNumber }),
                at(match.line),
              ]
                .filter(Boolean)
                .join(', ')}
            </p>
            <p className="ks-quiet ks-small">
              {t('because', { reasons: format.list(match.reasons.map((reason) => t(`reasons.${reason}`))) })}
            </p>
          </div>
        ))}
      </div>
      <ChoiceChips
        label={[label(duplicate.name), at(duplicate.line)].join(', ')}
        chips={chips}
        value={keyOf(chosen)}
        onChange={(key) => {
          const [choice, where, id] = key.split(' ');
          if (choice === 'same_person' && (where === 'file' || where === 'vault') && id !== undefined) {
            onChoose({ choice, where, id });
          } else if (choice === 'new_person' || choice === 'leave_out') onChoose({ choice });
        }}
      />
    </div>
  );
}
