export default function SeriesView(_props: Record<string, unknown>) {
  return <p>To come.</p>;
}
