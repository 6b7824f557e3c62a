import { IconLayout2, IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Form } from '#renderer/app/form.ts';
import { linesOf } from '#renderer/features/notes/lines.ts';
import { AnswerFields, MadeFields } from '#renderer/features/records/head-fields.tsx';
import { Button, ButtonRow, TextButton } from '#renderer/ui/button.tsx';
import { Fields, FieldError } from '#renderer/ui/field.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { TextareaField } from '#renderer/ui/text-fields.tsx';
import { focusField } from '#renderer/ui/states.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import { ecomapRings } from '#shared/domain/around/around-codes.ts';
import { layoutEcomap, nodeFigures, selfFigure } from '#shared/domain/around/ecomap-layout.ts';
import { drawTie } from '#shared/domain/around/tie-geometry.ts';
import { nodeWords } from '#shared/i18n/pages/ecomap-page.ts';
import { systemClock } from '#shared/lib/clock.ts';
import { newId } from '#shared/lib/ids.ts';
import { EcomapShape, SelfShape, TieShape } from './ecomap-drawing.tsx';
import {
  addNode,
  changeNode,
  type EcomapForm,
  type EcomapParts,
  moveNode,
  ownTie,
  removeNode,
  tidy,
} from './ecomap-form.ts';
import { EcomapCounts } from './ecomap-counts.tsx';
import { EcomapLegend, EcomapRings } from './ecomap-picture.tsx';
import { type CanvasLine, type CanvasNode, MapCanvas } from './map-canvas.tsx';
import { NodePanel } from './node-panel.tsx';

interface EcomapFieldsProps {
  readonly form: Form<EcomapForm>;
  readonly called: string;
}

const selfId = 'self';
/** What the summary of problems leads to, and where the keyboard goes on after the side form. */
const boxId = 'record-nodes';

/** The map with the side form of whoever is chosen, then what all records say about themselves. */
export function EcomapFields({ form, called }: EcomapFieldsProps) {
  const { t } = useTranslation('around');
  const { values, set, field } = form;
  return (
    <>
      <Section title={t('page.people')} help={t('edit.arrange')}>
        <Editor form={form} called={called} />
      </Section>
      <Section title={t('edit.aboutTitle')}>
        <Fields>
          <TextareaField
            {...field('household')}
            label={t('edit.household')}
            help={t('edit.householdHelp')}
            rows={2}
          />
          <TextareaField
            {...field('note')}
            label={t('edit.mapNote')}
            rows={2}
            value={values.note}
            onChange={(note) => {
              set({ note });
            }}
          />
        </Fields>
        <MadeFields form={form} called={called} />
      </Section>
      <Section title={called === '' ? t('edit.answerTitleNobody') : t('edit.answerTitle', { name: called })}>
        <AnswerFields form={form} called={called} />
      </Section>
    </>
  );
}

function useDrawing(form: EcomapForm, called: string) {
  const { i18n, t } = useTranslation('around');
  const { nodes, links, household } = form;
  return useMemo(() => {
    const { places, rings } = layoutEcomap(nodes);
    const parts: EcomapParts = { nodes, links };
    const drawn = nodes.map((node): CanvasNode => ({
      id: node.id,
      at: places.get(node.id) ?? selfFigure.at,
      ...nodeFigures[node.kind],
      words: nodeWords(
        i18n,
        node.label === '' ? { ...node, label: t('edit.unnamed') } : node,
        ownTie(parts, node.id),
      ),
      shape: <EcomapShape kind={node.kind} label={node.label} />,
    }));
    const self: CanvasNode = {
      id: selfId,
      ...selfFigure,
      words: called === '' ? t('picture.selfNobody') : called,
      shape: <SelfShape name={called} household={linesOf(household)} />,
      fixed: true,
    };
    const lines = links.map((link): CanvasLine => ({
      id: link.id,
      from: link.nodeId,
      to: link.otherNodeId ?? selfId,
      draw: (from, to) => (
        <TieShape drawing={drawTie(from, to, link)} strength={link.strength} wish={link.wish} />
      ),
    }));
    return { nodes: [self, ...drawn], lines, rings };
  }, [nodes, links, household, called, i18n, t]);
}

function Editor({ form, called }: EcomapFieldsProps) {
  const { t } = useTranslation('around');
  const { values, set } = form;
  const [chosen, setChosen] = useState<string | null>(null);
  const drawing = useDrawing(values, called);
  const parts: EcomapParts = values;
  const node = values.nodes.find(({ id }) => id === chosen);
  const error = form.field('nodes').error ?? form.field('links').error;
  const change = (next: EcomapParts) => {
    set({ nodes: next.nodes, links: next.links });
  };
  const add = () => {
    const id = newId(systemClock.millis());
    change(addNode(parts, id, newId(systemClock.millis())));
    setChosen(id);
  };
  const remove = (id: string) => {
    change(removeNode(parts, id));
    setChosen(null);
    focusField(boxId);
    toastDone(t('edit.removed'), {
      label: t('edit.undo'),
      act: () => {
        change(parts);
        setChosen(id);
      },
    });
  };
  const key = (id: string, pressed: string) => {
    const ring = ecomapRings.find((one) => String(one) === pressed);
    if (ring !== undefined) change(changeNode(parts, id, { closeness: ring }));
    else if (pressed === 'Delete') remove(id);
    else return false;
    return true;
  };
  return (
    <div id={boxId} tabIndex={-1} className="ks-map-box">
      <FieldError id={`${boxId}-error`} error={error} />
      <div className="ks-map-editor">
        <div>
          <MapCanvas
            label={t('edit.canvas')}
            nodes={drawing.nodes}
            lines={drawing.lines}
            under={<EcomapRings rings={drawing.rings} figures={drawing.nodes} />}
            chosen={chosen}
            onChoose={setChosen}
            onMove={(id, places) => {
              change(moveNode(parts, id, places));
            }}
            onKey={key}
          />
          <div className="ks-map-under">
            <ButtonRow>
              <Button icon={<IconPlus size={18} aria-hidden />} onClick={add}>
                {t('edit.add')}
              </Button>
              <Button
                kind="quiet"
                icon={<IconLayout2 size={18} aria-hidden />}
                onClick={() => {
                  change(tidy(parts));
                }}
              >
                {t('edit.tidy')}
              </Button>
            </ButtonRow>
            <EcomapLegend />
          </div>
        </div>
        <div key={chosen ?? 'all'} className="ks-map-panel">
          {node === undefined ? (
            <Everybody form={values} onChoose={setChosen} />
          ) : (
            <NodePanel
              key={node.id}
              parts={parts}
              node={node}
              called={called}
              onChange={change}
              onRemove={() => {
                remove(node.id);
              }}
              onDone={() => {
                setChosen(null);
                focusField(boxId);
              }}
            />
          )}
        </div>
      </div>
    </div>
  );
}

interface EverybodyProps {
  readonly form: EcomapForm;
  readonly onChoose: (id: string) => void;
}

/** Everybody on the map as a list, and the numbers. */
function Everybody({ form, onChoose }: EverybodyProps) {
  const { t } = useTranslation(['around', 'domain']);
  return (
    <>
      <h3 className="ks-side-label">{t('around:edit.everybody')}</h3>
      {form.nodes.length === 0 ? (
        <p className="ks-quiet">{t('around:edit.nobody')}</p>
      ) : (
        <ul className="ks-map-list">
          {form.nodes.map(({ id, label, kind }) => (
            <li key={id}>
              <TextButton
                onClick={() => {
                  onChoose(id);
                }}
              >
                {label === '' ? t('around:edit.unnamed') : label}
              </TextButton>
              <span className="ks-quiet ks-small">{t(`domain:ecomapNodeKind.${kind}`)}</span>
            </li>
          ))}
        </ul>
      )}
      <EcomapCounts content={form} />
    </>
  );
}
