export default function FigureView(_props: Record<string, unknown>) {
  return <p>To come.</p>;
}
