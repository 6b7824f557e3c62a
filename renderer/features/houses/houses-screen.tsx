import { IconHomeDot, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { useFormat, useToday } from '#renderer/app/words.ts';
import { HomesTabs } from '#renderer/features/tenancies/homes-tabs.tsx';
import { Button, ButtonRow } from '#renderer/ui/button.tsx';
import { DataTable } from '#renderer/ui/data-table.tsx';
import { Page, PageTitle, Section, Sheet } from '#renderer/ui/page.tsx';
import { EmptyState } from '#renderer/ui/states.tsx';
import { Facts } from '#renderer/ui/voices.tsx';
import { daysBetween } from '#shared/domain/dates/calendar.ts';
import './houses.css';
import { MeetingDialog } from './meeting-dialog.tsx';
import { UnitDialog } from './unit-dialog.tsx';
import { BeginVoidDialog, EndVoidDialog } from './void-dialogs.tsx';

type Houses = OutputOf<'houses.list'>;
export type Unit = Houses['units'][number];
export type Meeting = Houses['meetings'][number];

type Open =
  | { readonly what: 'unit'; readonly unit: Unit | null }
  | { readonly what: 'begin' | 'end'; readonly unit: Unit }
  | { readonly what: 'meeting'; readonly meeting: Meeting | null };

/** Homes that the organisation lets itself: which stand empty, and what houses talk about. */
export function HousesScreen() {
  const { t } = useTranslation('houses');
  const { may } = useSession();
  const houses = useRead('houses.list', {});
  const [open, setOpen] = useState<Open | null>(null);
  const mayWrite = may('directory.write');
  const close = () => {
    setOpen(null);
  };
  const addUnit = mayWrite && (
    <Button
      icon={<IconPlus size={18} aria-hidden />}
      onClick={() => {
        setOpen({ what: 'unit', unit: null });
      }}
    >
      {t('addUnit')}
    </Button>
  );
  return (
    <Page>
      <PageTitle title={t('title')} under={t('under')} />
      <HomesTabs />
      <ReadArea query={houses} height={400}>
        {({ units, meetings }) => (
          <Sheet>
            <Section title={t('units')} action={units.length > 0 && addUnit}>
              {units.length === 0 ? (
                <EmptyState icon={<IconHomeDot aria-hidden />} title={t('unitsNone')} action={addUnit}>
                  {t('unitsNoneText')}
                </EmptyState>
              ) : (
                <Units units={units} mayWrite={mayWrite} onOpen={setOpen} />
              )}
            </Section>
            <Section
              title={t('meetings')}
              action={
                mayWrite && (
                  <Button
                    icon={<IconPlus size={18} aria-hidden />}
                    onClick={() => {
                      setOpen({ what: 'meeting', meeting: null });
                    }}
                  >
                    {t('addMeeting')}
                  </Button>
                )
              }
            >
              <Meetings meetings={meetings} mayWrite={mayWrite} onOpen={setOpen} />
            </Section>
            {open?.what === 'unit' && <UnitDialog unit={open.unit} onClose={close} />}
            {open?.what === 'begin' && <BeginVoidDialog unit={open.unit} onClose={close} />}
            {open?.what === 'end' && <EndVoidDialog unit={open.unit} onClose={close} />}
            {open?.what === 'meeting' && (
              <MeetingDialog meeting={open.meeting} house={units[0]?.house ?? ''} onClose={close} />
            )}
          </Sheet>
        )}
      </ReadArea>
    </Page>
  );
}

interface UnitsProps {
  readonly units: readonly Unit[];
  readonly mayWrite: boolean;
  readonly onOpen: (open: Open) => void;
}

function Units({ units, mayWrite, onOpen }: UnitsProps) {
  const { t } = useTranslation('houses');
  const format = useFormat();
  return (
    <DataTable
      caption={t('caption')}
      rows={units}
      rowId={({ id }) => id}
      columns={[
        { id: 'house', header: t('house'), render: ({ house }) => house },
        { id: 'unit', header: t('unit'), render: ({ name }) => <span className="ks-strong">{name}</span> },
        { id: 'standing', header: t('standing'), render: (unit) => <Standing unit={unit} /> },
        {
          id: 'before',
          header: t('before'),
          render: ({ voids }) => (
            <ul>
              {voids.flatMap(({ id, from, until, words }) =>
                until === null
                  ? []
                  : [
                      <li key={id} className="ks-quiet ks-small">
                        {[t('emptyWas', { from: format.day(from), until: format.day(until) }), words]
                          .filter((part) => part !== '')
                          .join(' · ')}
                      </li>,
                    ],
              )}
            </ul>
          ),
        },
        ...(mayWrite
          ? [
              {
                id: 'act',
                header: t('act'),
                render: (unit: Unit) => <UnitActs unit={unit} onOpen={onOpen} />,
              },
            ]
          : []),
      ]}
    />
  );
}

function Standing({ unit }: { readonly unit: Unit }) {
  const { t } = useTranslation('houses');
  const format = useFormat();
  const today = useToday();
  const empty = unit.voids.find(({ until }) => until === null);
  if (!unit.isLet) return t('notLet');
  if (empty === undefined) return t('lived');
  return (
    <>
      <p>{t('emptySince', { day: format.day(empty.from), count: daysBetween(empty.from, today) })}</p>
      {empty.words !== '' && <p className="ks-quiet ks-small">{empty.words}</p>}
    </>
  );
}

function UnitActs({ unit, onOpen }: { readonly unit: Unit; readonly onOpen: (open: Open) => void }) {
  const { t } = useTranslation('houses');
  const isEmpty = unit.voids.some(({ until }) => until === null);
  const which = <span className="ks-hidden">{`: ${unit.house}, ${unit.name}`}</span>;
  return (
    <ButtonRow>
      {unit.isLet && (
        <Button
          onClick={() => {
            onOpen({ what: isEmpty ? 'end' : 'begin', unit });
          }}
        >
          {isEmpty ? t('endVoid') : t('beginVoid')}
          {which}
        </Button>
      )}
      <Button
        kind="quiet"
        onClick={() => {
          onOpen({ what: 'unit', unit });
        }}
      >
        {t('change')}
        {which}
      </Button>
    </ButtonRow>
  );
}

interface MeetingsProps {
  readonly meetings: readonly Meeting[];
  readonly mayWrite: boolean;
  readonly onOpen: (open: Open) => void;
}

function Meetings({ meetings, mayWrite, onOpen }: MeetingsProps) {
  const { t } = useTranslation('houses');
  const format = useFormat();
  if (meetings.length === 0) return <p className="ks-quiet">{t('meetingsNone')}</p>;
  return (
    <ul className="ks-meetings">
      {meetings.map((meeting) => {
        const title = t('meetingTitle', { house: meeting.house, day: format.day(meeting.heldOn) });
        return (
          <li key={meeting.id}>
            <div>
              <h3 className="ks-strong">{title}</h3>
              {meeting.notes !== '' && <Facts>{meeting.notes}</Facts>}
              {meeting.agreed.length > 0 && (
                <>
                  <p className="ks-quiet">{t('agreed')}</p>
                  <ul className="ks-meeting-agreed">
                    {meeting.agreed.map((line) => (
                      <li key={line}>{line}</li>
                    ))}
                  </ul>
                </>
              )}
              <p className="ks-quiet ks-small">
                {[
                  meeting.nextOn === null ? '' : t('next', { day: format.day(meeting.nextOn) }),
                  t('by', { author: meeting.author }),
                ]
                  .filter((part) => part !== '')
                  .join(' · ')}
              </p>
            </div>
            {mayWrite && (
              <Button
                kind="quiet"
                onClick={() => {
                  onOpen({ what: 'meeting', meeting });
                }}
              >
                {t('change')}
                <span className="ks-hidden">{`: ${title}`}</span>
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
