import { IconFileTypeCsv, IconFileZip, IconFolder } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSentences } from '#renderer/app/words.ts';
import { Button, ButtonRow } from '#renderer/ui/button.tsx';
import { SelectField } from '#renderer/ui/choice-fields.tsx';
import { Fields } from '#renderer/ui/field.tsx';
import { ButtonLink } from '#renderer/ui/link.tsx';
import { Page, PageTitle, Section, Sheet } from '#renderer/ui/page.tsx';
import { Note } from '#renderer/ui/states.tsx';
import { type DirectoryField, directoryFields } from '#shared/domain/network/network-codes.ts';
import { DirectoryBatches } from './directory-batches.tsx';
import { DirectoryFindings, DirectoryLook } from './directory-look.tsx';
import { type DirectoryImport, useDirectoryImport } from './use-directory-import.ts';

/** A directory from somewhere else: choose, map, look at it first, bring in; each import can be taken back. */
export function DirectoryImportPage() {
  const { t } = useTranslation('directory');
  const sentences = useSentences();
  const flow = useDirectoryImport();
  const { chosen, isDone, failure } = flow;
  return (
    <Page>
      <PageTitle
        title={t('import.title')}
        actions={<ButtonLink to="/directory">{t('import.back')}</ButtonLink>}
      />
      <Sheet>
        {failure !== null && (
          <Section>
            <Note tone="clay">{sentences.error(failure)}</Note>
          </Section>
        )}
        {isDone && (
          <Section>
            <Note tone="moss">{t('import.done')}</Note>
          </Section>
        )}
        <Section>
          {chosen === null && <p className="ks-reading">{t('import.intro')}</p>}
          <ChooseRow flow={flow} />
        </Section>
        {chosen !== null && <Checked flow={flow} chosen={chosen} />}
        <DirectoryBatches />
      </Sheet>
    </Page>
  );
}

function ChooseRow({ flow }: { readonly flow: DirectoryImport }) {
  const { t } = useTranslation('directory');
  const ways = [
    { kind: 'folder', Icon: IconFolder },
    { kind: 'zip', Icon: IconFileZip },
    { kind: 'csv', Icon: IconFileTypeCsv },
  ] as const;
  return (
    <ButtonRow>
      {ways.map(({ kind, Icon }) => (
        <Button
          key={kind}
          icon={<Icon size={18} aria-hidden />}
          busy={flow.busy}
          onClick={() => {
            flow.choose(kind);
          }}
        >
          {t(`import.${kind}`)}
        </Button>
      ))}
    </ButtonRow>
  );
}

interface CheckedProps {
  readonly flow: DirectoryImport;
  readonly chosen: NonNullable<DirectoryImport['chosen']>;
}

function Checked({ flow, chosen }: CheckedProps) {
  const { t } = useTranslation('directory');
  const { checked, dryRun } = chosen;
  const { kind, source, rows } = checked;
  if (kind === null) {
    return (
      <Section title={source}>
        <DirectoryFindings findings={checked.findings} />
      </Section>
    );
  }
  const notYet = kind === 'csv' && flow.mapping.name === undefined ? t('import.nameNeeded') : null;
  return (
    <>
      <Section title={t(kind === 'hsds' ? 'import.hsds' : 'import.csvFound', { source, count: rows })}>
        {kind === 'csv' && <Mapping flow={flow} columns={checked.columns} />}
        <Button
          kind={dryRun === null ? 'main' : 'other'}
          busy={flow.busy}
          notYet={notYet}
          onClick={flow.look}
        >
          {t('import.look')}
        </Button>
      </Section>
      {dryRun !== null && <DirectoryLook flow={flow} dryRun={dryRun} />}
    </>
  );
}

const none = '';

function Mapping({ flow, columns }: { readonly flow: DirectoryImport; readonly columns: readonly string[] }) {
  const { t } = useTranslation(['directory', 'domain']);
  const { mapping } = flow;
  const put = (field: DirectoryField, column: string) => {
    const { [field]: _before, ...rest } = mapping;
    flow.setMapping(column === none ? rest : { ...rest, [field]: column });
  };
  return (
    <>
      <h3 className="ks-strong">{t('import.mapping')}</h3>
      <p className="ks-quiet ks-small">{t('import.mappingHelp')}</p>
      <div className="ks-narrow">
        <Fields>
          {directoryFields.map((field) => (
            <SelectField
              key={field}
              label={t(`domain:directoryField.${field}`)}
              choices={[
                { value: none, label: t('import.noColumn') },
                ...columns.map((column) => ({ value: column, label: column })),
              ]}
              value={mapping[field] ?? none}
              onChange={(column) => {
                put(field, column);
              }}
            />
          ))}
        </Fields>
      </div>
    </>
  );
}
