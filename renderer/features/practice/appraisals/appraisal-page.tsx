import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { useFormat } from '#renderer/app/words.ts';
import { ButtonLink, TextLink } from '#renderer/ui/link.tsx';
import { Breadcrumb, Columns, Page, PageTitle, Section, Sheet } from '#renderer/ui/page.tsx';
import type { AppraisalDetail } from '#shared/contracts/appraisals.ts';
import { isAgreed } from '#shared/domain/practice/appraisal.ts';
import { PrivateNote } from '../private-note.tsx';
import { AppraisalSide } from './appraisal-side.tsx';
import { PrintAppraisal } from './print-appraisal.tsx';
import { SupervisionTime } from './supervision-time.tsx';
import { RatingsRead } from './ratings-read.tsx';
import { VoicesRead } from './voices-read.tsx';
import '../practice.css';

/** One appraisal, for the two of them. */
export function AppraisalPage() {
  const { appraisalId = '' } = useParams({ strict: false });
  const appraisal = useRead('appraisals.get', { id: appraisalId });
  return (
    <Page>
      <ReadArea query={appraisal} height={480}>
        {(data) => <Appraisal appraisal={data} />}
      </ReadArea>
    </Page>
  );
}

function Appraisal({ appraisal }: { readonly appraisal: AppraisalDetail }) {
  const { t } = useTranslation('practice');
  const format = useFormat();
  const { user } = useSession();
  const { id, workerId, workerName, supervisorName } = appraisal;
  const own = user.id === workerId;
  const period = { from: format.day(appraisal.periodFrom), to: format.day(appraisal.periodTo) };
  return (
    <>
      <Breadcrumb label={t('breadcrumb')}>
        {own ? (
          <TextLink to="/development">{t('title')}</TextLink>
        ) : (
          <TextLink to="/development/team/$workerId" params={{ workerId }}>
            {workerName}
          </TextLink>
        )}
        <span>{t('appraisals.one')}</span>
      </Breadcrumb>
      <PageTitle
        title={t('appraisals.of', { name: workerName })}
        under={t('appraisals.period', period)}
        actions={<PrintAppraisal id={id} />}
      />
      <PrivateNote>{t('two.only', { worker: workerName, supervisor: supervisorName })}</PrivateNote>
      <Columns side={<AppraisalSide appraisal={appraisal} />}>
        <Sheet>
          <Views appraisal={appraisal} own={own} />
        </Sheet>
      </Columns>
    </>
  );
}

interface ViewsProps {
  readonly appraisal: AppraisalDetail;
  readonly own: boolean;
}

function Views({ appraisal, own }: ViewsProps) {
  const { t } = useTranslation('practice');
  const { id, workerName, supervisorName, self, manager, together } = appraisal;
  const agreed = isAgreed(appraisal);
  const writeView = (
    <ButtonLink to="/development/appraisals/$appraisalId/view" params={{ appraisalId: id }}>
      {(own ? self : manager) === null ? t('appraisals.write') : t('appraisals.writeOn')}
    </ButtonLink>
  );
  return (
    <>
      <Section
        title={own ? t('appraisals.selfOwn') : t('appraisals.self', { name: workerName })}
        action={own && !agreed ? writeView : undefined}
      >
        <Words
          words={self?.words}
          none={own ? t('appraisals.selfNoneOwn') : t('appraisals.selfNone', { name: workerName })}
        />
      </Section>
      <Section
        title={own ? t('appraisals.manager', { name: supervisorName }) : t('appraisals.managerOwn')}
        action={!own && !agreed ? writeView : undefined}
      >
        <Words
          words={manager?.words}
          none={own ? t('appraisals.managerNone', { name: supervisorName }) : t('appraisals.managerNoneOwn')}
        />
      </Section>
      <Section
        title={t('together.title')}
        action={
          agreed ? undefined : (
            <ButtonLink to="/development/appraisals/$appraisalId/together" params={{ appraisalId: id }}>
              {together === null ? t('appraisals.writeTogether') : t('appraisals.writeOn')}
            </ButtonLink>
          )
        }
      >
        <Words words={together?.summary} none={t('appraisals.summaryNone')} />
      </Section>
      <VoicesRead together={together} />
      <Section title={t('view.competencies')}>
        <RatingsRead appraisal={appraisal} />
      </Section>
      <SupervisionTime time={appraisal.supervision} />
    </>
  );
}

function Words({ words, none }: { readonly words: string | undefined; readonly none: string }) {
  return words === undefined || words.trim() === '' ? (
    <p className="ks-quiet">{none}</p>
  ) : (
    <p className="ks-practice-words">{words}</p>
  );
}
