import { QueryClientProvider, useQuery, useQueryClient } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { I18nextProvider, useTranslation } from 'react-i18next';
import { api } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { createQueryClient, refreshOnChange } from '#renderer/api/query-client.ts';
import { ProblemPage } from '#renderer/features/signin/problem-page.tsx';
import { SignInPage } from '#renderer/features/signin/sign-in-page.tsx';
import { LoadingArea } from '#renderer/ui/states.tsx';
import { Toasts } from '#renderer/ui/toasts.tsx';
import { UiProvider } from '#renderer/ui/ui-provider.tsx';
import { WeekStart } from '#renderer/ui/week-start.tsx';
import type { VaultStatus } from '#shared/contracts/vault.ts';
import { weekdays } from '#shared/domain/dates/calendar.ts';
import { assertNever } from '#shared/lib/assert-never.ts';
import { createWords, localeOf, noSuchDaySentence, speak } from '#shared/i18n/i18n.ts';
import { ConfirmPassphrase } from './confirm-passphrase.tsx';
import { coverScreen, Cover } from './cover.tsx';
import { ErrorBoundary, ErrorPage } from './error-page.tsx';
import { answerLocking, tellStillHere } from './locking.ts';
import { createAppRouter } from './router.ts';
import { SessionProvider } from './session.tsx';
import { SettingsProvider, useSettings } from './settings.tsx';

const words = createWords();
const SetupPage = lazy(async () => ({
  default: (await import('#renderer/features/setup/setup-page.tsx')).SetupPage,
}));
const KioskPage = lazy(async () => ({
  default: (await import('#renderer/features/feedback/kiosk-page.tsx')).KioskPage,
}));

/** Name of the query that holds the vault's state; whoever opens or makes a vault puts the new state here. */
export const vaultStatusKey = ['vault.status'] as const;

const noSuchDay = (month: string, days: number) => noSuchDaySentence(words, month, days);

/** The whole window. */
export function App() {
  const [queryClient] = useState(createQueryClient);
  const [failed, setFailed] = useState<unknown>(null);
  useEffect(() => refreshOnChange(queryClient), [queryClient]);
  return (
    <I18nextProvider i18n={words}>
      <QueryClientProvider client={queryClient}>
        {failed === null ? (
          <SettingsProvider waiting={null} onFailure={setFailed}>
            <Dressed>
              <ErrorBoundary>
                <ByStatus />
              </ErrorBoundary>
            </Dressed>
          </SettingsProvider>
        ) : (
          <UiProvider colourScheme="auto" density="roomy" locale="en-GB" noSuchDay={noSuchDay}>
            <ErrorPage
              onAgain={() => {
                setFailed(null);
              }}
            />
          </UiProvider>
        )}
      </QueryClientProvider>
    </I18nextProvider>
  );
}

/** Colours, spacing and language as they were chosen. */
function Dressed({ children }: { readonly children: ReactNode }) {
  const { settings, language } = useSettings();
  const { t, i18n } = useTranslation('ui');
  useEffect(() => {
    void speak(words, language);
  }, [language]);
  return (
    <UiProvider
      colourScheme={settings.colourScheme}
      density={settings.density}
      locale={localeOf(i18n.language)}
      noSuchDay={noSuchDay}
    >
      {children}
      <Toasts label={t('messages')} closeLabel={t('close')} />
    </UiProvider>
  );
}

/** What the vault's state calls for: set up, sign in, a page about a problem, or the work itself. */
function ByStatus() {
  const { t } = useTranslation('ui');
  const client = useQueryClient();
  const { data, error, refetch } = useQuery({
    queryKey: vaultStatusKey,
    queryFn: () => api.vault.status({}),
  });
  const onStatus = (status: VaultStatus) => {
    client.setQueryData(vaultStatusKey, status);
  };
  const again = () => {
    void refetch();
  };
  if (data === undefined) {
    return error === null ? (
      <LoadingArea label={t('loading')} height={window.innerHeight} />
    ) : (
      <ErrorPage onAgain={again} />
    );
  }
  switch (data.state) {
    case 'none':
      return (
        <Suspense fallback={<LoadingArea label={t('loading')} height={window.innerHeight} />}>
          <SetupPage onOpen={onStatus} onOther={again} />
        </Suspense>
      );
    case 'locked':
      return <SignInPage status={data} onOpen={onStatus} onAgain={again} />;
    case 'problem':
      return <ProblemPage code={data.code} organisation={data.organisation} onAgain={again} />;
    case 'open':
      return data.kiosk ? (
        <Suspense fallback={<LoadingArea label={t('loading')} height={window.innerHeight} />}>
          <KioskPage />
        </Suspense>
      ) : (
        <SignedIn status={data} />
      );
    default:
      return assertNever(data);
  }
}

/** The organisation's word for a person, and its week. */
function OwnHabits({ children }: { readonly children: ReactNode }) {
  const { i18n } = useTranslation();
  const { language } = useSettings();
  const { data: organisation } = useRead('organisation.get', {});
  const personWord = organisation?.personWord;
  useEffect(() => {
    if (personWord !== undefined) void speak(i18n, language, personWord);
  }, [i18n, language, personWord]);
  const day = weekdays.find((weekday) => weekday === organisation?.weekStartsOn) ?? null;
  return <WeekStart day={day}>{children}</WeekStart>;
}

function SignedIn({ status }: { readonly status: Extract<VaultStatus, { state: 'open' }> }) {
  const [router] = useState(createAppRouter);
  useEffect(() => answerLocking(coverScreen), []);
  useEffect(() => tellStillHere(), []);
  return (
    <SessionProvider open={status}>
      <OwnHabits>
        <RouterProvider router={router} />
        <ConfirmPassphrase />
        <Cover />
      </OwnHabits>
    </SessionProvider>
  );
}
