import { useTranslation } from 'react-i18next';
import { useMoney } from '#renderer/app/money.ts';
import { useFormat } from '#renderer/app/words.ts';
import { DataTable } from '#renderer/ui/data-table.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { Tag } from '#renderer/ui/tag.tsx';
import type { SheetDryRun } from './sheet-choices.ts';
import type { SheetWords } from './sheet-words.ts';

type Value = SheetDryRun['sample'][number]['values'][number];

/** How a row of the file itself calls somebody. */
function namedIn(values: readonly Value[]): string {
  const said = (name: string) => values.find(({ field }) => field === name)?.value ?? '';
  const legal = [said('givenName'), said('familyName')].filter((part) => part !== '').join(' ');
  return String(said('chosenName') || said('fullName') || legal);
}

interface SheetSampleProps {
  readonly sample: SheetDryRun['sample'];
  readonly words: SheetWords;
}

/** The first rows of the file as they would stand here. */
export function SheetSample({ sample, words }: SheetSampleProps) {
  const { t } = useTranslation('spreadsheets');
  const format = useFormat();
  const money = useMoney();
  /** Said by the person's name already, once it is clear who it is. */
  const about = new Set(words.fields.flatMap(({ name, part }) => (part === 'who' ? [name] : [])));
  const shown = ({ field, kind, value }: Value) => {
    if (kind === 'day') return format.shortDay(String(value));
    if (kind === 'code') return words.code(field, String(value));
    if (kind === 'amount') return money?.show(Number(value)) ?? '';
    if (kind === 'yes_no') return Number(value) === 0 ? t('no') : t('yes');
    return kind === 'number' ? format.number(Number(value)) : String(value);
  };
  return (
    <Section title={t('sampleTitle')}>
      <DataTable
        caption={t('sampleTitle')}
        rows={sample}
        rowId={({ line }) => String(line)}
        columns={[
          {
            id: 'line',
            header: t('sampleLine'),
            align: 'end',
            render: ({ line }) => format.number(line),
          },
          {
            id: 'state',
            header: t('sampleState'),
            render: ({ state }) => (
              <span className="ks-sheet-state">
                <Tag tone={state === 'new' ? 'moss' : 'neutral'}>{t(`state.${state}`)}</Tag>
              </span>
            ),
          },
          {
            id: 'who',
            header: t('sampleWho'),
            render: ({ person, caseNumber, values }) => {
              const name = person === '' ? namedIn(values) : person;
              if (name === '') return <span className="ks-quiet">{t('sampleNobody')}</span>;
              return (
                <>
                  <span className="ks-reading">{name}</span>
                  {caseNumber !== '' && <div className="ks-quiet ks-small">{caseNumber}</div>}
                </>
              );
            },
          },
          {
            id: 'what',
            header: t('sampleWhat'),
            render: ({ person, values }) => (
              <ul className="ks-sheet-values">
                {values
                  .filter((value) => person === '' || !about.has(value.field))
                  .map((value) => (
                    <li key={value.field}>
                      <span className="ks-quiet">
                        {t('sampleValue', { field: words.field(value.field) })}
                      </span>
                      {` ${shown(value)}`}
                    </li>
                  ))}
              </ul>
            ),
          },
        ]}
      />
    </Section>
  );
}
