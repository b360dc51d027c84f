import { RefundTable } from "../../patients/refund-table.tsx";

/** Every refund request of the practice. */
export function RefundsTab() {
  return <RefundTable patientId={null} />;
}
