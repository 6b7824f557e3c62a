import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { ButtonLink, TextLink } from '#renderer/ui/link.tsx';
import { Breadcrumb, Page, PageTitle, Section, Sheet } from '#renderer/ui/page.tsx';
import { Definition, DefinitionList, Note } from '#renderer/ui/states.tsx';
import type { CompetencyFrameworkView } from '#shared/contracts/practice.ts';
import { useSentences } from '#renderer/app/words.ts';
import { ApiError } from '#renderer/api/client.ts';
import { useFrameworkWords } from './framework-words.ts';
import '../practice.css';

/** One set, to read. */
export function FrameworkPage() {
  const { frameworkId = '' } = useParams({ strict: false });
  const sentences = useSentences();
  const frameworks = useRead('practice.frameworks', {});
  return (
    <Page>
      <ReadArea query={frameworks} height={400}>
        {(list) => {
          const framework = list.find(({ id }) => id === frameworkId);
          return framework === undefined ? (
            <Note>{sentences.error(new ApiError('not_found'))}</Note>
          ) : (
            <Framework framework={framework} />
          );
        }}
      </ReadArea>
    </Page>
  );
}

function Framework({ framework }: { readonly framework: CompetencyFrameworkView }) {
  const { t } = useTranslation('practice');
  const { may } = useSession();
  const { content, levelLabel } = useFrameworkWords(framework);
  return (
    <>
      <Breadcrumb label={t('breadcrumb')}>
        <TextLink to="/development/competencies">{t('tabs.competencies')}</TextLink>
        <span>{content.name}</span>
      </Breadcrumb>
      <PageTitle
        title={content.name}
        under={framework.owner === '' ? t('frameworks.under') : t('frameworks.owner', framework)}
        actions={
          may('practice.manage') &&
          (framework.isShipped || !framework.isInUse ? (
            <ButtonLink to="/development/competencies/new" search={{ from: framework.id }}>
              {t('frameworks.copy')}
            </ButtonLink>
          ) : (
            <ButtonLink
              to="/development/competencies/$frameworkId/edit"
              params={{ frameworkId: framework.id }}
            >
              {t('frameworks.edit')}
            </ButtonLink>
          ))
        }
      />
      <Sheet>
        {content.competencies.map((competency) => (
          <Section
            key={competency.key}
            title={competency.name}
            help={
              competency.relevance === ''
                ? undefined
                : t('frameworks.relevance', { words: competency.relevance })
            }
          >
            <DefinitionList>
              {competency.levels.map((level) => (
                <Definition
                  key={level.levelNumber}
                  term={t('frameworks.level', {
                    label: levelLabel(level.label),
                    number: level.levelNumber,
                  })}
                >
                  {level.description}
                </Definition>
              ))}
            </DefinitionList>
          </Section>
        ))}
      </Sheet>
    </>
  );
}
