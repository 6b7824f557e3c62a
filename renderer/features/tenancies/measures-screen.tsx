import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useFormat, useToday } from '#renderer/app/words.ts';
import { DateField } from '#renderer/ui/date-field.tsx';
import { FieldsRow } from '#renderer/ui/field.tsx';
import { Page, PageTitle, Section, Sheet } from '#renderer/ui/page.tsx';
import type { HomeMeasures } from '#shared/contracts/home-measures.ts';
import { addMonthsClamped } from '#shared/domain/dates/calendar.ts';
import { HomesTabs } from './homes-tabs.tsx';
import { MeasureRows } from './measure-rows.tsx';
import './tenancies.css';

/** How homes are kept (domain.md 6.6): counts and the people behind each, read only. */
export function MeasuresScreen() {
  const { t } = useTranslation('homeMeasures');
  const today = useToday();
  const [from, setFrom] = useState<string | null>(addMonthsClamped(today, -12));
  const [to, setTo] = useState<string | null>(today);
  const measures = useRead('homeMeasures.get', {
    from: from ?? addMonthsClamped(today, -12),
    to: to ?? today,
  });
  return (
    <Page>
      <PageTitle title={t('title')} under={t('under')} />
      <HomesTabs />
      <Sheet>
        <Section>
          <div className="ks-measure-span">
            <FieldsRow>
              <DateField id="measures-from" label={t('from')} value={from} onChange={setFrom} />
              <DateField id="measures-to" label={t('to')} value={to} onChange={setTo} />
            </FieldsRow>
          </div>
          <p className="ks-quiet">{t('period')}</p>
        </Section>
        <ReadArea query={measures} height={400}>
          {(data) => <Figures data={data} />}
        </ReadArea>
      </Sheet>
    </Page>
  );
}

function Figures({ data }: { readonly data: HomeMeasures }) {
  const { t } = useTranslation(['homeMeasures', 'domain']);
  const format = useFormat();
  return (
    <>
      <Section title={t('days')}>
        <div className="ks-measure">
          <p className="ks-measure-lines">
            {[
              t('daysText', { count: data.daysAtHome.total }),
              t('daysPeople', { count: data.daysAtHome.rows.length }),
            ].join(' · ')}
          </p>
          <MeasureRows
            label={t('days')}
            rows={data.daysAtHome.rows}
            columns={[
              { id: 'days', header: t('count'), render: ({ days }) => days },
              {
                id: 'since',
                header: t('since'),
                render: ({ since }) => (since === null ? '' : format.day(since)),
              },
            ]}
          />
        </div>
      </Section>
      {data.sustained.map((measure) => (
        <SustainedFigures key={measure.months} measure={measure} />
      ))}
      <Ends
        title={t('lost')}
        help={t('lostHelp')}
        rows={data.homesLost.map((row) => ({ ...row, about: t(`domain:tenancyEndReason.${row.reason}`) }))}
      />
      <Ends
        title={t('moves')}
        help={t('movesHelp')}
        rows={data.positiveMoves.map((row) => ({ ...row, about: '' }))}
      />
      <Ends
        title={t('prevented')}
        help={t('preventedHelp')}
        rows={data.evictionsPrevented.map((row) => ({ ...row, about: t(`domain:concernKind.${row.kind}`) }))}
      />
    </>
  );
}

type Sustained = HomeMeasures['sustained'][number];

function SustainedFigures({ measure }: { readonly measure: Sustained }) {
  const { t } = useTranslation(['homeMeasures', 'domain']);
  const format = useFormat();
  const { months, denominator, deaths } = measure;
  const line = (counts: Sustained['sameHome']) =>
    [
      t('of', { count: counts.yes, of: denominator }),
      counts.percent === null ? '' : t('percent', { percent: counts.percent }),
      t('not', { count: counts.no }),
      t('notConfirmed', { count: counts.not_confirmed }),
    ]
      .filter((part) => part !== '')
      .join(' · ');
  return (
    <Section title={t('sustained', { months })} help={t('sustainedHelp', { months })}>
      <div className="ks-measure">
        {measure.rows.length === 0 ? (
          <p className="ks-quiet">{t('nobody')}</p>
        ) : (
          <>
            <dl className="ks-measure-lines">
              <dt className="ks-strong">{t('same')}</dt>
              <dd className="ks-figures">{line(measure.sameHome)}</dd>
              <dt className="ks-strong">{t('any')}</dt>
              <dd className="ks-figures">{line(measure.anyHome)}</dd>
              {deaths > 0 && <dd className="ks-quiet">{t('deaths', { count: deaths })}</dd>}
            </dl>
            <MeasureRows
              label={t('sustained', { months })}
              rows={measure.rows}
              columns={[
                { id: 'moved', header: t('movedIn'), render: ({ movedInOn }) => format.day(movedInOn) },
                { id: 'on', header: t('anniversary'), render: ({ anniversary }) => format.day(anniversary) },
                {
                  id: 'same',
                  header: t('same'),
                  render: ({ died, sameHome }) =>
                    died ? t('died') : t(`domain:sustainedAnswer.${sameHome}`),
                },
                {
                  id: 'any',
                  header: t('any'),
                  render: ({ died, anyHome }) => (died ? '' : t(`domain:sustainedAnswer.${anyHome}`)),
                },
              ]}
            />
          </>
        )}
      </div>
    </Section>
  );
}

interface EndsProps {
  readonly title: string;
  readonly help: string;
  readonly rows: readonly {
    readonly caseId: string;
    readonly name: string;
    readonly caseNumber: string;
    readonly on: string;
    readonly about: string;
  }[];
}

function Ends({ title, help, rows }: EndsProps) {
  const { t } = useTranslation('homeMeasures');
  const format = useFormat();
  return (
    <Section title={title} help={help}>
      <div className="ks-measure">
        {rows.length === 0 ? (
          <p className="ks-quiet">{t('none')}</p>
        ) : (
          <>
            <p className="ks-measure-lines ks-figures">{rows.length}</p>
            <MeasureRows
              label={title}
              rows={rows}
              columns={[
                { id: 'on', header: t('on'), render: ({ on }) => format.day(on) },
                { id: 'about', header: t('about'), render: ({ about }) => about },
              ]}
            />
          </>
        )}
      </div>
    </Section>
  );
}
