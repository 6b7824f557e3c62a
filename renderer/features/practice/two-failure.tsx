import { useTranslation } from 'react-i18next';
import { TextLink } from '#renderer/ui/link.tsx';
import { Note } from '#renderer/ui/states.tsx';

/** What went wrong, and the way to the six words, without which the two have no key of their own. */
export function TwoFailure({ failure }: { readonly failure: string | null }) {
  const { t } = useTranslation('practice');
  if (failure === null) return null;
  return (
    <Note tone="clay">
      <p>{failure}</p>
      <TextLink to="/pairs">{t('two.pairs')}</TextLink>
    </Note>
  );
}
