import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, ButtonRow } from '#renderer/ui/button.tsx';
import { LogoMark } from '#renderer/ui/logo-mark.tsx';
import './error-page.css';
import { lock } from './locking.ts';

interface ErrorPageProps {
  readonly onAgain: () => void;
}

/** Stands where a screen fell over: what is safe and what to do. Never shows the error, which could hold words. */
export function ErrorPage({ onAgain }: ErrorPageProps) {
  const { t } = useTranslation('app');
  return (
    <main className="ks-error-page">
      <LogoMark size={48} />
      <h1>{t('failure.title')}</h1>
      <p>{t('failure.text')}</p>
      <ButtonRow>
        <Button kind="main" size="large" onClick={onAgain} autoFocus>
          {t('failure.again')}
        </Button>
        <Button
          size="large"
          onClick={() => {
            void lock();
          }}
        >
          {t('failure.lock')}
        </Button>
      </ButtonRow>
    </main>
  );
}

interface ErrorBoundaryState {
  readonly failed: boolean;
}

/** The last net under all screens. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { failed: false };

  static getDerivedStateFromError(): ErrorBoundaryState {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <ErrorPage
        onAgain={() => {
          this.setState({ failed: false });
        }}
      />
    );
  }
}
