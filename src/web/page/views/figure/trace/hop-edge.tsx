import {
  BaseEdge,
  EdgeLabelRenderer,
  getBezierPath,
  Position,
  type Edge,
  type EdgeProps,
} from '@xyflow/react';

/** What is written on an edge, and where. */
export interface EdgeData extends Record<string, unknown> {
  readonly label: string;
  readonly hasDrift: boolean;
  readonly x: number;
  readonly y: number;
  readonly explanation: string;
}

/** A hop, or several between the same two, with what changed on the way. */
export function HopEdge(props: EdgeProps<Edge<EdgeData>>) {
  const { id, sourceX, sourceY, targetX, targetY, markerEnd, data } = props;
  const [path, middleX, middleY] = getBezierPath({
    sourceX,
    sourceY,
    targetX,
    targetY,
    sourcePosition: Position.Right,
    targetPosition: Position.Left,
  });
  const { label = '', hasDrift = false, explanation = '', x = middleX, y = middleY } = data ?? {};
  return (
    <>
      <BaseEdge
        id={id}
        path={path}
        className={hasDrift ? 'hop has-drift' : 'hop'}
        {...(markerEnd === undefined ? {} : { markerEnd })}
      />
      {label !== '' && (
        <EdgeLabelRenderer>
          <div
            className="hop-label nopan"
            style={{ transform: `translate(-50%, -50%) translate(${x}px, ${y}px)` }}
            title={explanation}
            dir="auto"
          >
            {label}
          </div>
        </EdgeLabelRenderer>
      )}
    </>
  );
}
