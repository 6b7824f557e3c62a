import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/button.tsx';
import { SelectField } from '#renderer/ui/choice-fields.tsx';
import { FieldsRow } from '#renderer/ui/field.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { NumberField } from '#renderer/ui/text-fields.tsx';
import { sheetEncodings, sheetSeparators } from '#shared/domain/spreadsheets/sheet-codes.ts';
import type { SheetLook } from './sheet-choices.ts';
import type { SheetFlow } from './sheet-flow.ts';

const separatorWords = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const;

interface FileReadingProps {
  readonly flow: SheetFlow;
  readonly look: SheetLook;
}

/** For a file that was read in a wrong way: other letters, other separators, another row of headings. */
export function FileReading({ flow, look }: FileReadingProps) {
  const { t } = useTranslation('spreadsheets');
  const { encoding, separator } = look;
  const isText = look.format !== 'xlsx';
  return (
    <Section>
      <details className="ks-sheet-reading" open={look.format === null && encoding !== null}>
        <summary>{t('readingTitle')}</summary>
        <FieldsRow>
          {isText && (
            <>
              <SelectField
                label={t('encoding')}
                choices={sheetEncodings.map((each) => ({ value: each, label: t(`encodingWords.${each}`) }))}
                value={encoding}
                onChange={(next) => {
                  flow.readAs({ headingRow: null, reading: { encoding: next, separator: null } });
                }}
              />
              <SelectField
                label={t('separator')}
                choices={sheetSeparators.map((each) => ({
                  value: each,
                  label: t(`separatorWords.${separatorWords[each]}`),
                }))}
                value={separator}
                onChange={(next) => {
                  flow.readAs({ headingRow: null, reading: { encoding, separator: next } });
                }}
              />
            </>
          )}
        </FieldsRow>
        <HeadingRow key={look.headingRow} flow={flow} headingRow={look.headingRow} />
      </details>
    </Section>
  );
}

function HeadingRow({ flow, headingRow }: { readonly flow: SheetFlow; readonly headingRow: number }) {
  const { t } = useTranslation('spreadsheets');
  const [typed, setTyped] = useState(String(headingRow));
  const row = /^[1-9]\d{0,5}$/u.test(typed.trim()) ? Number(typed) : null;
  return (
    <div className="ks-sheet-heading-row">
      <NumberField label={t('headingRow')} value={typed} onChange={setTyped} />
      <Button
        busy={flow.busy}
        notYet={row === null ? t('headingRowNumber') : null}
        onClick={() => {
          flow.readAs({ headingRow: row });
        }}
      >
        {t('readAgain')}
      </Button>
    </div>
  );
}
