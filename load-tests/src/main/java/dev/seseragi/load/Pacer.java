package dev.seseragi.load;

import java.util.PriorityQueue;

/**
 * The order and the intended moments of all sends of a run: requests begin by the plan, their parts
 * follow at their own distances, so the parts of many streams interleave. Time is an argument.
 */
final class Pacer {
  /**
   * A record that is due.
   *
   * @param dueNanos since the run began
   */
  record Due(long dueNanos, LoadRequest request, int part, boolean measured) {}

  /** Makes request {@code index} once its time is near. */
  interface Requests {
    LoadRequest request(long index);
  }

  private record Open(long startNanos, LoadRequest request, int part, boolean measured) {
    long dueNanos() {
      return startNanos + request.parts().get(part).after().toNanos();
    }
  }

  private final LoadPlan plan;
  private final Requests requests;
  private final PriorityQueue<Open> open =
      new PriorityQueue<>((a, b) -> Long.compare(a.dueNanos(), b.dueNanos()));
  private long next;

  Pacer(LoadPlan plan, Requests requests) {
    this.plan = plan;
    this.requests = requests;
  }

  boolean finished() {
    return next >= plan.requests() && open.isEmpty();
  }

  /** The next record, whether its time has come or not; none is due before it. */
  Due take() {
    while (next < plan.requests() && (open.isEmpty() || beginsFirst())) {
      boolean measured = next >= plan.warmUpRequests();
      open.add(new Open(plan.startNanos(next), requests.request(next), 0, measured));
      next++;
    }
    Open first = open.remove();
    if (first.part() + 1 < first.request().parts().size()) {
      open.add(new Open(first.startNanos(), first.request(), first.part() + 1, first.measured()));
    }
    return new Due(first.dueNanos(), first.request(), first.part(), first.measured());
  }

  private boolean beginsFirst() {
    return plan.startNanos(next) <= open.element().dueNanos();
  }
}
