import type { JourneysOf } from "../journeys.ts";
import { readPractice } from "./keep-practice.ts";
import { readReceivableAging } from "./receivable-aging.ts";
import { readFigures } from "./today-figures.ts";
import { readTasks } from "./today-tasks.ts";

export const todayJourneys: JourneysOf<"today.get"> = {
  "today.get": ({ read, clock }) => {
    const today = clock.today();
    const practice = readPractice(read);
    const aging = readReceivableAging(read, today);
    return {
      today,
      practiceName: practice.name,
      tasks: readTasks(read, practice, today),
      ...readFigures(read, today, aging.openCents),
      aging: aging.buckets,
    };
  },
};
