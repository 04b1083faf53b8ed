export default function RecordView(_props: Record<string, unknown>) {
  return <p>To come.</p>;
}
