import { IconFileInfo } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type OutputOf } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { useForm } from '#renderer/app/form.ts';
import { FormDialog } from '#renderer/app/form-dialog.tsx';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { useFormat, useToday } from '#renderer/app/words.ts';
import { callName } from '#renderer/features/cases/call-name.ts';
import { useCaseId } from '#renderer/features/cases/case-id.ts';
import { PrintCopy } from '#renderer/features/records/print-record.tsx';
import { Button, ButtonRow } from '#renderer/ui/button.tsx';
import { ChoiceChips } from '#renderer/ui/choice-chips.tsx';
import { DataTable } from '#renderer/ui/data-table.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { Section, Sheet } from '#renderer/ui/page.tsx';
import { EmptyState } from '#renderer/ui/states.tsx';
import { Tag } from '#renderer/ui/tag.tsx';
import { TextField } from '#renderer/ui/text-fields.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import { Facts } from '#renderer/ui/voices.tsx';
import type { Notice } from '#shared/contracts/papers.ts';
import { noticeMethods } from '#shared/domain/papers/paper-codes.ts';
import { dayOf } from '#shared/lib/clock.ts';

type Given = OutputOf<'notices.ofPerson'>;

/** The organisation's information sheet, and when this person was given it. */
export function NoticesScreen() {
  const { t } = useTranslation('papers');
  const caseId = useCaseId();
  const notices = useRead('notices.ofPerson', { caseId });
  return (
    <ReadArea query={notices} height={300}>
      {(data) => (
        <Sheet>
          <Section title={t('notices.title')} help={t('notices.explain')}>
            {data.newest === null ? (
              <EmptyState icon={<IconFileInfo aria-hidden />} title={t('notices.none')}>
                {t('notices.noneText')}
              </EmptyState>
            ) : (
              <Newest notice={data.newest} given={data.given} />
            )}
          </Section>
          <Section title={t('notices.given')}>
            <GivenTable given={data.given} />
          </Section>
        </Sheet>
      )}
    </ReadArea>
  );
}

interface NewestProps {
  readonly notice: Notice;
  readonly given: Given['given'];
}

function Newest({ notice, given }: NewestProps) {
  const { t } = useTranslation('papers');
  const format = useFormat();
  const caseId = useCaseId();
  const { may } = useSession();
  const { data: head } = useRead('cases.header', { caseId });
  const [giving, setGiving] = useState(false);
  const name = callName(head?.name ?? '');
  const standing = () => {
    const [had] = given.map(({ version }) => version).toSorted((a, b) => b - a);
    if (had === notice.version) {
      return name === '' ? t('notices.hasNewestNobody') : t('notices.hasNewest', { name });
    }
    if (had !== undefined) {
      return name === '' ? t('notices.hasOlderNobody') : t('notices.hasOlder', { name });
    }
    return name === '' ? t('notices.hasNoneNobody') : t('notices.hasNone', { name });
  };
  const hasNewest = given.some(({ version }) => version === notice.version);
  return (
    <>
      <p>
        <span className="ks-strong">{notice.title}</span>{' '}
        <span className="ks-quiet">
          {t('notices.newest', { number: notice.version, day: format.day(dayOf(notice.publishedAt)) })}
        </span>
      </p>
      <p>
        <Tag tone={hasNewest ? 'moss' : 'brass'}>{standing()}</Tag>
      </p>
      <details>
        <summary>{t('notices.read')}</summary>
        <Facts>{notice.text}</Facts>
      </details>
      <ButtonRow>
        {may('consent.write') && (
          <Button
            kind={hasNewest ? 'other' : 'main'}
            onClick={() => {
              setGiving(true);
            }}
          >
            {t('notices.give')}
          </Button>
        )}
        <PrintCopy
          hasStrengths
          prepare={(look) => api.notices.preparePrint({ caseId, noticeId: notice.id, ...look })}
        />
      </ButtonRow>
      {giving && (
        <GiveDialog
          noticeId={notice.id}
          onClose={() => {
            setGiving(false);
          }}
        />
      )}
    </>
  );
}

interface GiveForm {
  readonly givenOn: string | null;
  readonly method: (typeof noticeMethods)[number];
  readonly language: string;
}

function GiveDialog({ noticeId, onClose }: { readonly noticeId: string; readonly onClose: () => void }) {
  const { t } = useTranslation(['papers', 'domain']);
  const caseId = useCaseId();
  const today = useToday();
  const { data: person } = useRead('people.get', { caseId });
  const form = useForm<GiveForm>('give-notice', {
    initial: { givenOn: today, method: 'read_together', language: person?.details.language ?? '' },
    check: ({ givenOn, language }) => ({
      ...(givenOn === null ? { givenOn: 'required' as const } : {}),
      ...(language.trim() === '' ? { language: 'required' as const } : {}),
    }),
    submit: async ({ givenOn, method, language }) => {
      await api.notices.give({ caseId, noticeId, givenOn: givenOn ?? today, method, language });
      toastDone(t('papers:notices.saved'));
      onClose();
    },
  });
  return (
    <FormDialog
      title={t('papers:notices.giveTitle')}
      form={form}
      save={t('papers:notices.save')}
      onClose={onClose}
    >
      <DateField {...form.field('givenOn')} label={t('papers:notices.givenOn')} max={today} required />
      <ChoiceChips
        {...form.field('method')}
        label={t('papers:notices.method')}
        chips={noticeMethods.map((value) => ({ value, label: t(`domain:noticeMethod.${value}`) }))}
      />
      <TextField {...form.field('language')} label={t('papers:notices.language')} maxLength={80} required />
    </FormDialog>
  );
}

function GivenTable({ given }: { readonly given: Given['given'] }) {
  const { t } = useTranslation(['papers', 'domain']);
  const format = useFormat();
  if (given.length === 0) return <p className="ks-quiet">{t('papers:notices.givenNone')}</p>;
  return (
    <DataTable
      caption={t('papers:notices.given')}
      rows={given}
      rowId={({ id }) => id}
      columns={[
        { id: 'when', header: t('papers:notices.when'), render: ({ givenOn }) => format.day(givenOn) },
        { id: 'version', header: t('papers:notices.version'), render: ({ version }) => String(version) },
        {
          id: 'how',
          header: t('papers:notices.how'),
          render: ({ method }) => t(`domain:noticeMethod.${method}`),
        },
        { id: 'language', header: t('papers:notices.language'), render: ({ language }) => language },
        { id: 'by', header: t('papers:notices.by'), render: ({ by }) => by },
      ]}
    />
  );
}
