import { Button, Group, Modal } from "@mantine/core";
import { answerLeaving, useLeaveGuard } from "../state/leave-guard.ts";

interface LeaveQuestionProps {
  /** "This claim has unsaved changes". */
  title: string;
  /** Saves what was typed. @returns whether it was saved. Left out where half a thing cannot be saved. */
  onSave?: () => Promise<boolean>;
}

/** Asked when a way out would lose what was typed: stay, save first, or let it go. */
export function LeaveQuestion({ title, onSave }: LeaveQuestionProps) {
  const pending = useLeaveGuard((guard) => guard.pending);
  return (
    <Modal
      opened={pending !== null}
      onClose={() => answerLeaving("stay")}
      title={title}
      closeButtonProps={{ "aria-label": "Stay" }}
    >
      <p style={{ marginTop: 0 }}>Leaving now loses what was typed since it was last saved.</p>
      <Group justify="flex-end" gap="xs">
        <Button variant="subtle" onClick={() => answerLeaving("leave")}>
          Discard
        </Button>
        {onSave && (
          <Button variant="default" onClick={async () => answerLeaving((await onSave()) ? "leave" : "stay")}>
            Save and leave
          </Button>
        )}
        <Button data-autofocus onClick={() => answerLeaving("stay")}>
          Stay
        </Button>
      </Group>
    </Modal>
  );
}
