import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/app/words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { SelectField } from '#renderer/ui/choice-fields.tsx';
import { ChoiceChips } from '#renderer/ui/choice-chips.tsx';
import { Fields } from '#renderer/ui/field.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { Definition, DefinitionList, LoadingArea, Note } from '#renderer/ui/states.tsx';
import { sheetKinds } from '#shared/domain/spreadsheets/sheet-codes.ts';
import { FilePreview } from './file-preview.tsx';
import { FileReading } from './file-reading.tsx';
import { withKind } from './sheet-choices.ts';
import { SheetFindings } from './sheet-findings.tsx';
import type { OpenSheet, SheetFlow } from './sheet-flow.ts';
import { StageTitle } from './stage-title.tsx';

/** The first stage: choose a file, its sheet, and what its rows hold. */
export function FileStage({ flow }: { readonly flow: SheetFlow }) {
  const { t } = useTranslation('spreadsheets');
  if (flow.sheet !== null) return <ChosenFile flow={flow} sheet={flow.sheet} />;
  return (
    <Section>
      <p className="ks-import-intro">{t('intro')}</p>
      <p className="ks-import-intro ks-quiet">{t('never')}</p>
      {flow.busy ? (
        <LoadingArea label={t('reading')} height={48} />
      ) : (
        <Button
          kind="main"
          size="large"
          icon={<IconFileSpreadsheet size={20} aria-hidden />}
          onClick={flow.choose}
        >
          {t('choose')}
        </Button>
      )}
      <p className="ks-sheet-after ks-quiet ks-small">{t('chooseHelp')}</p>
    </Section>
  );
}

function ChosenFile({ flow, sheet }: { readonly flow: SheetFlow; readonly sheet: OpenSheet }) {
  const { t } = useTranslation('spreadsheets');
  const format = useFormat();
  const { look, choices } = sheet;
  const isReadable = look.format !== null;
  return (
    <>
      <Section
        title={<StageTitle>{t('fileTitle')}</StageTitle>}
        action={
          <Button busy={flow.busy} onClick={flow.choose}>
            {t('chooseOther')}
          </Button>
        }
      >
        {!isReadable && (
          <Note tone="clay">
            <p className="ks-strong">{t('stopTitle')}</p>
            <p>{t('stopText')}</p>
          </Note>
        )}
        <SheetFindings level="stop" findings={look.findings} fieldName={String} />
        <SheetFindings level="notice" findings={look.findings} fieldName={String} />
        <DefinitionList>
          <Definition term={t('fileName')}>
            <span className="ks-anywhere">{look.source}</span>
          </Definition>
          {isReadable && (
            <>
              <Definition term={t('fileRows')}>{format.number(look.rowCount)}</Definition>
              <Definition term={t('fileColumns')}>{format.number(look.columns.length)}</Definition>
            </>
          )}
        </DefinitionList>
      </Section>
      {look.sheets.length > 1 && (
        <Section>
          <div className="ks-sheet-narrow">
            <SelectField
              label={t('sheet')}
              choices={look.sheets.map(({ name, isHidden }) => ({
                value: name,
                label: isHidden ? t('sheetHidden', { name }) : name,
              }))}
              value={look.sheet}
              onChange={(name) => {
                flow.readAs({ sheet: name, headingRow: null });
              }}
            />
          </div>
        </Section>
      )}
      {isReadable && (
        <Section>
          <Fields>
            <ChoiceChips
              id="sheet-kind"
              label={t('kindLabel')}
              chips={sheetKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
              value={choices.kind}
              onChange={(kind) => {
                flow.change((before) => withKind(look, before, kind));
              }}
            />
            {choices.kind !== null && <p className="ks-quiet">{t(`kindHelp.${choices.kind}`)}</p>}
          </Fields>
        </Section>
      )}
      {look.columns.length > 0 && <FilePreview look={look} />}
      {(isReadable || look.encoding !== null) && <FileReading flow={flow} look={look} />}
    </>
  );
}
