import { useTranslation } from 'react-i18next';
import { ApiError } from '#renderer/api/client.ts';
import { useSentences } from '#renderer/app/words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { Note } from '#renderer/ui/states.tsx';
import type { SheetFlow } from './sheet-flow.ts';

/** What went wrong and the way on; a file that is gone is chosen again, with everything that was said. */
export function SheetFailure({ flow }: { readonly flow: SheetFlow }) {
  const { t } = useTranslation('spreadsheets');
  const sentences = useSentences();
  const { failure } = flow;
  if (failure === null) return null;
  const isGone = failure instanceof ApiError && failure.code === 'import_stale';
  return (
    <Section>
      <Note tone="clay">
        {isGone ? (
          <>
            <p className="ks-strong">{t('staleTitle')}</p>
            <p>{t('staleText')}</p>
            <Button busy={flow.busy} onClick={flow.choose}>
              {t('again')}
            </Button>
          </>
        ) : (
          <p>{sentences.error(failure)}</p>
        )}
      </Note>
    </Section>
  );
}
