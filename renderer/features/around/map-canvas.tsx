import {
  type AriaLabelConfig,
  type Edge,
  type EdgeProps,
  Handle,
  type Node,
  type NodeChange,
  type NodeProps,
  Panel,
  Position,
  ReactFlow,
  ReactFlowProvider,
  useInternalNode,
  useReactFlow,
  ViewportPortal,
  applyNodeChanges,
} from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import { IconFocusCentered, IconZoomIn, IconZoomOut } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '#renderer/ui/button.tsx';
import type { Figure, Outline, Point, Size } from '#shared/domain/around/shapes.ts';
import './map-canvas.css';

/** A shape on the canvas. */
export interface CanvasNode {
  readonly id: string;
  readonly at: Point;
  readonly size: Size;
  readonly outline: Outline;
  /** The whole of it in words, for whoever does not see it. */
  readonly words: string;
  readonly shape: ReactNode;
  /** Cannot be moved or chosen: the person in the middle. */
  readonly fixed?: true;
}

/** A line between two shapes, drawn anew wherever they are. */
export interface CanvasLine {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly draw: (from: Figure, to: Figure) => ReactNode;
}

interface MapCanvasProps {
  readonly label: string;
  readonly nodes: readonly CanvasNode[];
  readonly lines: readonly CanvasLine[];
  /** Drawn under everything, in the canvas' units. */
  readonly under?: ReactNode;
  readonly chosen: string | null;
  readonly onChoose: (id: string | null) => void;
  /** Somebody moved `id`: where every shape stands now. */
  readonly onMove: (id: string, places: ReadonlyMap<string, Point>) => void;
  /** Any other key on a shape; true when it was for the map. */
  readonly onKey?: (id: string, key: string) => boolean;
}

type ShapeNode = Node<{ readonly node: CanvasNode }, 'shape'>;
type DrawnEdge = Edge<{ readonly line: CanvasLine }, 'drawn'>;

function Shape({ data: { node } }: NodeProps<ShapeNode>) {
  const { width, height } = node.size;
  return (
    <>
      <svg
        className="ks-canvas-shape"
        width={width}
        height={height}
        viewBox={[-width / 2, -height / 2, width, height].join(' ')}
        aria-hidden
      >
        {node.shape}
      </svg>
      <Handle type="source" position={Position.Top} isConnectable={false} className="ks-canvas-handle" />
      <Handle type="target" position={Position.Top} isConnectable={false} className="ks-canvas-handle" />
    </>
  );
}

function useFigure(id: string): Figure | undefined {
  const found = useInternalNode<ShapeNode>(id);
  if (found === undefined) return undefined;
  const { outline, size } = found.data.node;
  const { x, y } = found.internals.positionAbsolute;
  return { outline, size, at: { x: x + size.width / 2, y: y + size.height / 2 } };
}

function Drawn({ source, target, data }: EdgeProps<DrawnEdge>) {
  const from = useFigure(source);
  const to = useFigure(target);
  if (from === undefined || to === undefined || data === undefined) return null;
  return data.line.draw(from, to);
}

const nodeTypes = { shape: Shape };
const edgeTypes = { drawn: Drawn };
/** Places on the canvas are the middles of shapes. */
const middle: [number, number] = [0.5, 0.5];
/** React Flow's name stands in the notices of what Keystead is made of; its link could not be opened offline. */
const withoutLink = { hideAttribution: true };

/** The shapes as React Flow keeps them; what it measured stays. */
function flowNodes(
  nodes: readonly CanvasNode[],
  chosen: string | null,
  before: readonly ShapeNode[],
  roleWords: string,
): ShapeNode[] {
  const known = new Map(before.map((node) => [node.id, node]));
  return nodes.map((node) => {
    const measured = known.get(node.id)?.measured;
    return {
      id: node.id,
      type: 'shape',
      position: { ...node.at },
      data: { node },
      width: node.size.width,
      height: node.size.height,
      ...(measured === undefined ? {} : { measured }),
      draggable: node.fixed === undefined,
      selectable: node.fixed === undefined,
      focusable: node.fixed === undefined,
      selected: node.id === chosen,
      ariaRole: node.fixed === undefined ? 'group' : 'img',
      ariaLabel: node.words,
      domAttributes: { 'aria-roledescription': roleWords },
    };
  });
}

function useFlowWords(): Partial<AriaLabelConfig> {
  const { t } = useTranslation('around');
  return useMemo(
    () => ({
      'node.a11yDescription.default': t('canvas.node'),
      'node.a11yDescription.keyboardDisabled': t('canvas.node'),
      'node.a11yDescription.ariaLiveMessage': () => t('canvas.moved'),
      'edge.a11yDescription.default': t('canvas.line'),
    }),
    [t],
  );
}

function Canvas({ label, nodes, lines, under, chosen, onChoose, onMove, onKey }: MapCanvasProps) {
  const { t } = useTranslation('around');
  const flow = useReactFlow<ShapeNode, DrawnEdge>();
  const words = useFlowWords();
  const [shown, setShown] = useState(() => flowNodes(nodes, chosen, [], t('canvas.shape')));
  const latest = useRef(shown);
  useEffect(() => {
    latest.current = flowNodes(nodes, chosen, latest.current, t('canvas.shape'));
    setShown(latest.current);
  }, [nodes, chosen, t]);
  const edges = useMemo(
    () =>
      lines.map((line): DrawnEdge => ({
        id: line.id,
        type: 'drawn',
        source: line.from,
        target: line.to,
        data: { line },
      })),
    [lines],
  );

  // Whoever comes or goes changes what there is to see; whoever is moved does not.
  const fitted = useRef(0);
  useEffect(() => {
    if (fitted.current === nodes.length) return undefined;
    const soon = setTimeout(() => {
      fitted.current = nodes.length;
      void flow.fitView();
    }, 30);
    return () => {
      clearTimeout(soon);
    };
  }, [nodes, flow]);

  const change = (changes: NodeChange<ShapeNode>[]) => {
    latest.current = applyNodeChanges(changes, latest.current);
    setShown(latest.current);
    const picked = changes.find((one) => one.type === 'select' && one.selected);
    if (picked?.type === 'select') onChoose(picked.id);
    const moved = changes.find((one) => one.type === 'position' && one.dragging !== true);
    if (moved?.type !== 'position') return;
    const places = latest.current.map(
      ({ id, position }) => [id, { x: Math.round(position.x), y: Math.round(position.y) }] as const,
    );
    onMove(moved.id, new Map(places));
  };

  const pressed = (event: KeyboardEvent<HTMLDivElement>) => {
    const id =
      event.target instanceof Element
        ? event.target.closest('.react-flow__node')?.getAttribute('data-id')
        : null;
    if (id != null && onKey?.(id, event.key) === true) event.preventDefault();
  };

  return (
    <div className="ks-canvas" role="region" aria-label={label} onKeyDown={pressed}>
      <ReactFlow
        nodes={shown}
        edges={edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        nodeOrigin={middle}
        onNodesChange={change}
        onPaneClick={() => {
          onChoose(null);
        }}
        nodesConnectable={false}
        edgesFocusable={false}
        edgesReconnectable={false}
        deleteKeyCode={null}
        selectionKeyCode={null}
        multiSelectionKeyCode={null}
        zoomOnScroll={false}
        zoomOnDoubleClick={false}
        preventScrolling={false}
        minZoom={0.2}
        maxZoom={2}
        fitView
        proOptions={withoutLink}
        ariaLabelConfig={words}
      >
        {under !== undefined && (
          <ViewportPortal>
            <svg className="ks-canvas-under" width={1} height={1} aria-hidden>
              {under}
            </svg>
          </ViewportPortal>
        )}
        <Panel position="top-right" className="ks-canvas-panel">
          <IconButton
            label={t('edit.zoomIn')}
            icon={<IconZoomIn size={18} aria-hidden />}
            onClick={() => void flow.zoomIn()}
          />
          <IconButton
            label={t('edit.zoomOut')}
            icon={<IconZoomOut size={18} aria-hidden />}
            onClick={() => void flow.zoomOut()}
          />
          <IconButton
            label={t('edit.fit')}
            icon={<IconFocusCentered size={18} aria-hidden />}
            onClick={() => void flow.fitView()}
          />
        </Panel>
      </ReactFlow>
    </div>
  );
}

/** A map to arrange: shapes are dragged, or chosen with Enter and moved with the arrow keys. */
export function MapCanvas(props: MapCanvasProps) {
  return (
    <ReactFlowProvider>
      <Canvas {...props} />
    </ReactFlowProvider>
  );
}
