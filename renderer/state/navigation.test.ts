import { beforeEach, expect, it } from "vitest";
import { goTo, useNavigation } from "./navigation.ts";

beforeEach(() => useNavigation.setState({ route: { screen: "today" }, behind: [], ahead: [] }));

it("goes back and forward the way it came", () => {
  goTo({ screen: "patients" });
  goTo({ screen: "patients", id: "p1" });
  useNavigation.getState().back();
  expect(useNavigation.getState().route).toEqual({ screen: "patients" });
  useNavigation.getState().forward();
  expect(useNavigation.getState().route).toEqual({ screen: "patients", id: "p1" });
});

it("forgets what was ahead when it goes elsewhere", () => {
  goTo({ screen: "patients" });
  useNavigation.getState().back();
  goTo({ screen: "claims" });
  useNavigation.getState().forward();
  expect(useNavigation.getState().route).toEqual({ screen: "claims" });
});

it("stays where it is at either end, and leaves no step for going where it is", () => {
  useNavigation.getState().back();
  useNavigation.getState().forward();
  goTo({ screen: "today" });
  expect(useNavigation.getState()).toMatchObject({ route: { screen: "today" }, behind: [], ahead: [] });
});
