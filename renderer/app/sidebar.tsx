import { createLink, useLocation } from '@tanstack/react-router';
import { IconBriefcase, IconEyeOff, IconLock, IconSearch } from '@tabler/icons-react';
import { type ComponentProps, Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { Avatar } from '#renderer/ui/avatar.tsx';
import { Kbd } from '#renderer/ui/kbd.tsx';
import { Wordmark } from '#renderer/ui/logo-mark.tsx';
import { coverScreen } from './cover.tsx';
import { showDialog } from './dialogs.ts';
import { lock } from './locking.ts';
import { navigation, officeShelves } from './navigation.ts';
import { useOpenFiles } from './open-files.ts';
import { OwnMenu } from './own-menu.tsx';
import { useSession } from './session.tsx';
import { usePrintKeys } from './shortcuts.ts';

const NavLink = createLink(({ children, ...rest }: ComponentProps<'a'>) => (
  <a {...rest} className="ks-nav">
    {children}
  </a>
));

/** Where you can go from anywhere: only what exists, and what the signed-in person may do (ui.md 4). */
export function Sidebar() {
  const { t } = useTranslation('app');
  const { may } = useSession();
  const printKeys = usePrintKeys();
  const groups = navigation
    .map(({ heading, entries }) => ({ heading, entries: entries.filter(({ need }) => may(need)) }))
    .filter(({ entries }) => entries.length > 0);
  return (
    <nav className="ks-sidebar" aria-label={t('nav.label')}>
      <div className="ks-brand">
        <Wordmark />
      </div>
      <button
        type="button"
        className="ks-find"
        onClick={() => {
          showDialog('palette');
        }}
      >
        <IconSearch size={17} aria-hidden />
        <span className="ks-nav-words">{t('find.words')}</span>
        <span className="ks-nav-short">{t('find.short')}</span>
        <Kbd>{printKeys('Mod+k')}</Kbd>
      </button>
      <div className="ks-sidebar-list">
        {groups.map(({ heading, entries }) => (
          <Fragment key={heading}>
            {heading !== null && <h2 className="ks-nav-heading">{t(`nav.${heading}`)}</h2>}
            {entries.map(({ to, words, Icon }) => (
              <NavLink key={to} to={to}>
                <Icon size={19} aria-hidden />
                <span className="ks-nav-words">{t(`nav.${words}`)}</span>
                <span className="ks-nav-short">{t(`navShort.${words}`)}</span>
              </NavLink>
            ))}
          </Fragment>
        ))}
        <OfficeLink />
        <OpenFiles />
      </div>
      <div className="ks-sidebar-foot">
        <button type="button" className="ks-nav" onClick={coverScreen}>
          <IconEyeOff size={19} aria-hidden />
          <span className="ks-nav-words">{t('nav.cover')}</span>
          <span className="ks-nav-short">{t('navShort.cover')}</span>
          <span className="ks-nav-end">{printKeys('F9')}</span>
        </button>
        <button
          type="button"
          className="ks-nav"
          onClick={() => {
            void lock();
          }}
        >
          <IconLock size={19} aria-hidden />
          <span className="ks-nav-words">{t('nav.lock')}</span>
          <span className="ks-nav-short">{t('navShort.lock')}</span>
          <span className="ks-nav-end">{printKeys('Mod+l')}</span>
        </button>
        <OwnMenu />
      </div>
    </nav>
  );
}

/** The way to all that is opened now and then; marked while one of those pages is open. */
function OfficeLink() {
  const { t } = useTranslation('app');
  const { may } = useSession();
  const { pathname } = useLocation();
  const pages = officeShelves.flatMap(({ entries }) => entries).filter(({ need }) => may(need));
  if (pages.length === 0) return null;
  const isInside = pages
    .flatMap(({ to, also = [] }) => [to, ...also])
    .some((path) => pathname === path || pathname.startsWith(`${path}/`));
  return (
    <>
      <hr className="ks-nav-rule" />
      <NavLink to="/office" {...(isInside ? { 'aria-current': 'page' as const } : {})}>
        <IconBriefcase size={19} aria-hidden />
        <span className="ks-nav-words">{t('nav.office')}</span>
        <span className="ks-nav-short">{t('navShort.office')}</span>
      </NavLink>
    </>
  );
}

function OpenFiles() {
  const { t } = useTranslation('app');
  const files = useOpenFiles();
  const { pathname } = useLocation();
  if (files.length === 0) return null;
  return (
    <>
      <h2 className="ks-nav-heading">{t('nav.openFiles')}</h2>
      {files.map((file) => {
        const path = `/people/${file.caseId}`;
        const open = pathname === path || pathname.startsWith(`${path}/`);
        return (
          <a
            key={file.caseId}
            href={`#${path}`}
            className="ks-nav"
            aria-current={open ? 'page' : undefined}
            title={file.name}
          >
            <Avatar name={file.name} shape="house" size={22} />
            <span className="ks-nav-words">{file.name}</span>
            <span className="ks-nav-short">{file.name.split(' ')[0]}</span>
          </a>
        );
      })}
    </>
  );
}
