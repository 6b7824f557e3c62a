import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Wordmark } from '#renderer/ui/logo-mark.tsx';
import './entry-layout.css';

/** The house at the door: a line drawing that carries no meaning. */
function HouseDrawing() {
  return (
    <svg
      className="ks-house"
      width="300"
      height="236"
      viewBox="6 0 300 236"
      aria-hidden
      fill="none"
      stroke="var(--ks-accent)"
      strokeWidth="2.2"
      strokeLinejoin="round"
      strokeLinecap="round"
    >
      <path d="M8 228h284" stroke="var(--ks-line-2)" />
      <path d="M52 228V104L150 26l98 78v124" />
      <path d="M30 121 150 26l120 95" />
      <path d="M206 71V38h20v49" />
      <path d="M122 228v-78a28 28 0 0 1 56 0v78" fill="var(--ks-brass-wash)" />
      <circle cx="167" cy="188" r="3.5" fill="var(--ks-brass)" stroke="none" />
      <path d="M76 132h28v28H76zM90 132v28M76 146h28" />
      <path d="M196 132h28v28h-28zM210 132v28M196 146h28" />
      <path d="M78 212h22l-3 16H81z" fill="var(--ks-page)" />
      <path
        d="M89 212v-14M89 204c-8-1-11-7-11-13 7 0 11 5 11 13ZM89 200c0-8 4-13 11-13 0 7-4 12-11 13Z"
        stroke="var(--ks-moss-ink)"
        fill="var(--ks-moss-wash)"
      />
    </svg>
  );
}

interface EntryLayoutProps {
  readonly organisation?: string | null;
  /** Stands at the left instead of the drawing, for example the steps of the set-up. */
  readonly left?: ReactNode;
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** Every page before the vault is open: paper and house at the left, what to do at the right. */
export function EntryLayout({ organisation, left, wide = false, children }: EntryLayoutProps) {
  const { t } = useTranslation('signin');
  return (
    <div className="ks-entry" data-wide={wide || undefined}>
      <header className="ks-entry-left">
        <Wordmark size={40} />
        <div className="ks-entry-middle">
          {left ?? (
            <>
              <HouseDrawing />
              <p className="ks-motto">{t('motto')}</p>
            </>
          )}
        </div>
        <p className="ks-small ks-quiet">{organisation}</p>
      </header>
      <main className="ks-entry-right">
        <div className="ks-entry-content">{children}</div>
      </main>
    </div>
  );
}
