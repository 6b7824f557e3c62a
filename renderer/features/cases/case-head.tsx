import { useNavigate } from '@tanstack/react-router';
import { IconDots, IconEye, IconKey, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { closeFile } from '#renderer/app/open-files.ts';
import { useSession } from '#renderer/app/session.tsx';
import { useShortcut } from '#renderer/app/shortcuts.ts';
import { useFormat, useToday } from '#renderer/app/words.ts';
import { IconButton } from '#renderer/ui/button.tsx';
import { FileTab, FileTabs } from '#renderer/ui/file-tabs.tsx';
import { ButtonLink, TextLink } from '#renderer/ui/link.tsx';
import { Menu, MenuItem } from '#renderer/ui/menu.tsx';
import { Breadcrumb } from '#renderer/ui/page.tsx';
import { Tag } from '#renderer/ui/tag.tsx';
import type { CaseHeader } from '#shared/contracts/cases.ts';
import './case-head.css';

/** The name of a person as it stands on screens; words of their own for somebody whose name nobody knows. */
export function useShownName(name: string): string {
  const { t } = useTranslation('domain');
  return name === '' ? t('noName') : name;
}

/** Who it is, where support stands, who works together, days at home; then the tabs (picture 03). */
export function CaseHead({ head }: { readonly head: CaseHeader }) {
  const { t } = useTranslation(['cases', 'domain', 'ui']);
  const { caseId } = head;
  const navigate = useNavigate();
  const { may } = useSession();
  const name = useShownName(head.name);
  const mayWrite = may('notes.write');
  useShortcut(
    'n',
    t('head.addNote'),
    mayWrite
      ? () => {
          void navigate({ to: '/people/$caseId/notes/new', params: { caseId } });
        }
      : null,
  );
  useShortcut(
    's',
    t('head.star'),
    may('stars.write')
      ? () => {
          void navigate({ to: '/people/$caseId/together/star', params: { caseId } });
        }
      : null,
  );
  useShortcut(
    'v',
    t('act.plan'),
    mayWrite
      ? () => {
          void navigate({ to: '/people/$caseId', params: { caseId }, search: { plan: true } });
        }
      : null,
  );
  useShortcut('t', t('act.together'), () => {
    void navigate({ to: '/people/$caseId/together', params: { caseId } });
  });
  useShortcut(
    'h',
    t('head.handover'),
    may('handover.make')
      ? () => {
          void navigate({ to: '/people/$caseId/handover', params: { caseId } });
        }
      : null,
  );
  return (
    <header className="ks-case-head">
      <div className="ks-case-bar">
        <Breadcrumb label={t('ui:breadcrumb')}>
          <TextLink quiet to="/people" activeOptions={{ exact: true }}>
            {t('people')}
          </TextLink>
          <span>{name}</span>
        </Breadcrumb>
        <div className="ks-btn-row">
          <ButtonLink
            kind="quiet"
            icon={<IconEye size={18} aria-hidden />}
            to="/people/$caseId/together"
            params={{ caseId }}
          >
            {t('head.showTogether')}
          </ButtonLink>
          <MoreMenu head={head} />
          {mayWrite && (
            <ButtonLink
              kind="main"
              keys="N"
              icon={<IconPlus size={18} aria-hidden />}
              to="/people/$caseId/notes/new"
              params={{ caseId }}
            >
              {t('head.addNote')}
            </ButtonLink>
          )}
        </div>
      </div>
      <div className="ks-case-who">
        <div>
          <div className="ks-case-name">
            <h1 className="ks-page-title" data-size="name" tabIndex={-1}>
              {name}
            </h1>
            {head.pronouns !== '' && <span className="ks-case-pronouns">{head.pronouns}</span>}
            <Tag>{t(`domain:caseState.${head.state}`)}</Tag>
          </div>
          <p className="ks-case-facts">
            <Workers head={head} />
            <span className="ks-case-fact">
              <span className="ks-quiet">{t('head.method')}</span>
              <span>
                {head.method === null ? t('head.noMethod') : t(`domain:supportMethod.${head.method}`)}
              </span>
            </span>
            <span className="ks-quiet">{t('head.number', { number: head.caseNumber })}</span>
          </p>
        </div>
        <DaysAtHome head={head} />
      </div>
      <CaseTabs caseId={caseId} />
    </header>
  );
}

function Workers({ head }: { readonly head: CaseHeader }) {
  const { t } = useTranslation('cases');
  const format = useFormat();
  const today = useToday();
  const now = head.assignments.filter(
    ({ from, until }) => from <= today && (until === null || until > today),
  );
  const main = now.filter((assignment) => assignment.role === 'main').map(({ workerName }) => workerName);
  const others = now.filter((assignment) => assignment.role !== 'main').map(({ workerName }) => workerName);
  const label = main.length > 1 ? t('head.keyWorkers') : t('head.keyWorker');
  return (
    <span className="ks-case-fact">
      <span className="ks-quiet">{label}</span>
      <span>
        <span className={main.length === 0 ? undefined : 'ks-strong'}>
          {main.length === 0 ? t('head.noKeyWorker') : format.list(main)}
        </span>
        {others.length > 0 && t('head.with', { others: format.list(others) })}
      </span>
    </span>
  );
}

/** Days at home: a statement, never a countdown (ui.md 1.7). Without a home yet there is nothing to state. */
export function DaysAtHome({ head }: { readonly head: CaseHeader }) {
  const { t } = useTranslation(['cases', 'domain']);
  const format = useFormat();
  const { daysAtHome, currentHome } = head;
  if (daysAtHome === null) return null;
  // A home from before support counts from the opening only; its older day would contradict the number.
  const place = () => {
    if (currentHome === null) return t('head.noHomeNow');
    if (daysAtHome < currentHome.days) return currentHome.address;
    const day = format.day(currentHome.since);
    return currentHome.address === ''
      ? t('head.since', { day })
      : t('head.sinceAt', { day, address: currentHome.address });
  };
  return (
    <div className="ks-case-days">
      <IconKey size={30} aria-hidden />
      <div>
        <p className="ks-case-days-count">{t('domain:daysAtHome', { count: daysAtHome })}</p>
        <p className="ks-quiet ks-small">{place()}</p>
      </div>
    </div>
  );
}

function MoreMenu({ head }: { readonly head: CaseHeader }) {
  const { t } = useTranslation('cases');
  const { may } = useSession();
  const navigate = useNavigate();
  const { caseId } = head;
  const params = { caseId };
  return (
    <Menu button={<IconButton label={t('head.more')} icon={<IconDots size={20} aria-hidden />} />}>
      <MenuItem onSelect={() => void navigate({ to: '/people/$caseId/person', params })}>
        {t('menu.details')}
      </MenuItem>
      {may('case.change') && (
        <MenuItem
          onSelect={() => void navigate({ to: '/people/$caseId/steps', params, search: { move: true } })}
        >
          {t('menu.move')}
        </MenuItem>
      )}
      <MenuItem onSelect={() => void navigate({ to: '/people/$caseId/steps', params })}>
        {t('menu.steps')}
      </MenuItem>
      {may('tools.read') && <EndingItem head={head} />}
      <MenuItem onSelect={() => void navigate({ to: '/people/$caseId/team', params })}>
        {t('menu.team')}
      </MenuItem>
      <MenuItem
        onSelect={() => {
          closeFile(caseId);
          void navigate({ to: '/people' });
        }}
      >
        {t('menu.close')}
      </MenuItem>
    </Menu>
  );
}

/** The page around the end of support that fits where it stands; nothing before support began. */
function EndingItem({ head }: { readonly head: CaseHeader }) {
  const { t } = useTranslation('cases');
  const navigate = useNavigate();
  const params = { caseId: head.caseId };
  switch (head.state) {
    case 'active':
    case 'stepping_down':
      return (
        <MenuItem onSelect={() => void navigate({ to: '/people/$caseId/readiness', params })}>
          {t('menu.readiness')}
        </MenuItem>
      );
    case 'closing':
      return (
        <MenuItem onSelect={() => void navigate({ to: '/people/$caseId/closing', params })}>
          {t('menu.closing')}
        </MenuItem>
      );
    case 'closed':
    case 'follow_up':
      return (
        <MenuItem onSelect={() => void navigate({ to: '/people/$caseId/follow-up', params })}>
          {t('menu.followUp')}
        </MenuItem>
      );
    case 'enquiry':
    case 'not_taken_up':
    case 'opening':
    case 'paused':
    case 'reopened':
      return null;
  }
}

function CaseTabs({ caseId }: { readonly caseId: string }) {
  const { t } = useTranslation('cases');
  const { may } = useSession();
  const params = { caseId };
  return (
    <FileTabs label={t('tabsLabel')}>
      <FileTab to="/people/$caseId" params={params} activeOptions={{ exact: true }}>
        {t('tab.overview')}
      </FileTab>
      {may('notes.read') && (
        <FileTab to="/people/$caseId/notes" params={params}>
          {t('tab.notes')}
        </FileTab>
      )}
      {may('stars.read') && (
        <FileTab to="/people/$caseId/star" params={params}>
          {t('tab.star')}
        </FileTab>
      )}
      <FileTab to="/people/$caseId/plan" params={params}>
        {t('tab.plan')}
      </FileTab>
      <FileTab to="/people/$caseId/home" params={params}>
        {t('tab.home')}
      </FileTab>
      {may('tools.read') && (
        <FileTab to="/people/$caseId/around" params={params}>
          {t('tab.around')}
        </FileTab>
      )}
      <FileTab to="/people/$caseId/safety" params={params}>
        {t('tab.safety')}
      </FileTab>
      {may('consent.read') && (
        <FileTab to="/people/$caseId/papers" params={params}>
          {t('tab.papers')}
        </FileTab>
      )}
    </FileTabs>
  );
}
