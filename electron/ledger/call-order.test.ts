import { expect, test } from "vitest";
import { CallOrder, type WhileReading } from "./call-order.ts";

/** A call that can be held: it tells when it begins and ends. */
function heldCalls() {
  const told: string[] = [];
  const order = new CallOrder();
  const releases = new Map<string, () => void>();
  const held = (name: string) => new Promise<void>((resolve) => releases.set(name, resolve));
  const add = (isQuery: boolean, name: string, work: (whileReading: WhileReading) => Promise<void>) =>
    order.add(isQuery, async (whileReading) => {
      told.push(`${name} begins`);
      await work(whileReading);
      told.push(`${name} ends`);
    });
  const release = async (name: string) => {
    releases.get(name)?.();
    await settled();
  };
  return { told, add, held, release, order };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

test("queries go ahead of a command that prepares, and its writing waits for them", async () => {
  const { told, add, held, release } = heldCalls();
  add(false, "import", async (whileReading) => {
    await whileReading(() => held("reading"));
    told.push("import writes");
  });
  await settled();
  add(true, "search", () => held("search"));
  await settled();
  expect(told).toEqual(["import begins", "search begins"]);
  await release("reading");
  expect(told).toEqual(["import begins", "search begins"]);
  await release("search");
  expect(told.slice(2)).toEqual(["search ends", "import writes", "import ends"]);
});

test("nothing goes ahead of a command, nor a query of a command that was asked before it", async () => {
  const { told, add, held, release } = heldCalls();
  add(false, "import", (whileReading) => whileReading(() => held("reading")));
  await settled();
  add(false, "save", async () => {});
  add(true, "look", async () => {});
  await settled();
  expect(told).toEqual(["import begins"]);
  await release("reading");
  expect(told.slice(1)).toEqual(["import ends", "save begins", "save ends", "look begins", "look ends"]);
});

test("while a command writes, and for calls that do not read apart, everything waits in the order it came", async () => {
  const { told, add, held, release, order } = heldCalls();
  add(false, "post", () => held("post"));
  await settled();
  add(true, "search", async () => {});
  order.atEnd(() => told.push("closed"));
  await settled();
  expect(told).toEqual(["post begins"]);
  await release("post");
  expect(told.slice(1)).toEqual(["post ends", "search begins", "search ends", "closed"]);
});
