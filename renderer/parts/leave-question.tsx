import { Button, Group, Modal } from "@mantine/core";
import { answerLeaving, useLeaveGuard } from "../../../state/leave-guard.ts";

interface LeaveQuestionProps {
  /** Saves what was typed. @returns whether it was saved. */
  onSave: () => Promise<boolean>;
}

/** Asked when a way out would lose what was typed: stay, save first, or let it go. */
export function LeaveQuestion({ onSave }: LeaveQuestionProps) {
  const pending = useLeaveGuard((guard) => guard.pending);
  return (
    <Modal opened={pending !== null} onClose={() => answerLeaving("stay")} title="This claim has unsaved changes">
      <p>Leaving now loses what was typed since it was last saved.</p>
      <Group justify="flex-end" gap="xs">
        <Button variant="subtle" color="red" onClick={() => answerLeaving("leave")}>
          Discard changes
        </Button>
        <Button variant="default" onClick={async () => answerLeaving((await onSave()) ? "leave" : "stay")}>
          Save and leave
        </Button>
        <Button data-autofocus onClick={() => answerLeaving("stay")}>
          Stay
        </Button>
      </Group>
    </Modal>
  );
}
