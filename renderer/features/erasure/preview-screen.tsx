import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useFormat } from '#renderer/app/words.ts';
import { useCaseId } from '#renderer/features/cases/case-id.ts';
import { DataTable } from '#renderer/ui/data-table.tsx';
import { TextLink } from '#renderer/ui/link.tsx';
import { Page, PageTitle, Section, Sheet } from '#renderer/ui/page.tsx';
import { Note } from '#renderer/ui/states.tsx';
import { keptThings } from '#shared/domain/erasure/erasure-codes.ts';
import { EraseForm } from './erase-form.tsx';

type Preview = OutputOf<'erasure.preview'>;

/** Everything that would go, what is cut elsewhere and what stays; then the act itself. */
export function PreviewScreen() {
  const { t } = useTranslation('erasure');
  const caseId = useCaseId();
  const erasing = useRead('erasure.ofCase', { caseId });
  const preview = useRead('erasure.preview', { caseId });
  return (
    <Page>
      <PageTitle
        title={t('preview.title')}
        over={
          <TextLink to="/people/$caseId/papers/erasing" params={{ caseId }}>
            {t('preview.back')}
          </TextLink>
        }
      />
      <ReadArea query={erasing} height={600}>
        {({ name, caseNumber, holds }) => (
          <ReadArea query={preview} height={600}>
            {(data) => (
              <Sheet>
                <Section>
                  <Note tone="brass">{t('preview.lead', { name: name === '' ? caseNumber : name })}</Note>
                </Section>
                <WhatGoes preview={data} />
                <Elsewhere preview={data} />
                <WhatStays />
                {holds.some(({ stands }) => stands) ? (
                  <Section>
                    <Note tone="brass">{t('preview.blocked')}</Note>
                  </Section>
                ) : (
                  <EraseForm caseId={caseId} caseNumber={caseNumber} names={data.names} />
                )}
              </Sheet>
            )}
          </ReadArea>
        )}
      </ReadArea>
    </Page>
  );
}

function WhatGoes({ preview: { counts, documents, others } }: { readonly preview: Preview }) {
  const { t } = useTranslation(['erasure', 'domain']);
  const format = useFormat();
  return (
    <>
      <Section title={t('erasure:preview.goes')} help={t('erasure:preview.goesHelp')}>
        <DataTable
          caption={t('erasure:preview.goes')}
          rows={counts}
          rowId={({ group }) => group}
          columns={[
            {
              id: 'what',
              header: t('erasure:preview.what'),
              render: ({ group }) => t(`domain:holdingGroup.${group}`),
            },
            {
              id: 'count',
              header: t('erasure:preview.count'),
              align: 'end',
              render: ({ count }) => format.number(count),
            },
          ]}
        />
      </Section>
      {documents.length > 0 && (
        <Section title={t('erasure:preview.documents')} help={t('erasure:preview.documentsHelp')}>
          <ul>
            {documents.map(({ title, receivedOn }, index) => (
              <li key={index}>
                {title} <span className="ks-quiet">{format.day(receivedOn)}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={t('erasure:preview.others')} help={t('erasure:preview.othersHelp')}>
        <p>{others.length === 0 ? t('erasure:preview.othersNone') : format.list(others)}</p>
      </Section>
    </>
  );
}

function Elsewhere({ preview: { mentions, names } }: { readonly preview: Preview }) {
  const { t } = useTranslation(['erasure', 'domain']);
  const format = useFormat();
  return (
    <Section title={t('erasure:preview.elsewhere')} help={t('erasure:preview.elsewhereHelp')}>
      <div className="ks-stack">
        {mentions.length === 0 ? (
          <p>{t('erasure:preview.elsewhereNone')}</p>
        ) : (
          <DataTable
            caption={t('erasure:preview.elsewhere')}
            rows={mentions}
            rowId={({ place }) => place}
            columns={[
              {
                id: 'place',
                header: t('erasure:preview.place'),
                render: ({ place }) => t(`domain:mentionPlace.${place}`),
              },
              {
                id: 'certain',
                header: t('erasure:preview.certain'),
                align: 'end',
                render: ({ certain }) => format.number(certain),
              },
              {
                id: 'single',
                header: t('erasure:preview.single'),
                align: 'end',
                render: ({ single }) => format.number(single),
              },
            ]}
          />
        )}
        <p className="ks-quiet ks-small">
          {t('erasure:preview.replaced', { names: format.list(names.certain) })}
        </p>
        {names.shared.length > 0 && (
          <p className="ks-quiet ks-small">
            {t('erasure:preview.sharedNames', { names: format.list(names.shared) })}
          </p>
        )}
      </div>
    </Section>
  );
}

function WhatStays() {
  const { t } = useTranslation(['erasure', 'domain']);
  return (
    <Section title={t('erasure:preview.stays')}>
      <ul>
        {keptThings.map((thing) => (
          <li key={thing}>{t(`domain:keptThing.${thing}`)}</li>
        ))}
      </ul>
    </Section>
  );
}
