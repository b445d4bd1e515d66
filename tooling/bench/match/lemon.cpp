// The yardstick of the matching engine: LEMON's network simplex on the same instance and weights.
// Reads numbers from a file: people, activities, pairs, posts, then person, activity and weight of each
// pair. Writes the best total, then the milliseconds of each run, building the graph included.
#include <lemon/network_simplex.h>
#include <lemon/smart_graph.h>

#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <vector>

using Graph = lemon::SmartDigraph;
using Weight = std::int64_t;

struct Instance {
  std::vector<int> posts, person, activity;
  std::vector<Weight> weight;
  int people = 0;
};

static Instance read(const char* path) {
  std::ifstream in(path);
  Instance given;
  int activities = 0, pairs = 0;
  in >> given.people >> activities >> pairs;
  given.posts.resize(activities);
  for (int& posts : given.posts) in >> posts;
  given.person.resize(pairs);
  given.activity.resize(pairs);
  given.weight.resize(pairs);
  for (int at = 0; at < pairs; ++at) in >> given.person[at] >> given.activity[at] >> given.weight[at];
  if (!in) std::exit(2);
  return given;
}

static Weight solve(const Instance& given) {
  const int people = given.people, activities = given.posts.size(), pairs = given.person.size();
  Graph graph;
  graph.reserveNode(people + activities + 1);
  graph.reserveArc(pairs + people + activities);
  for (int node = 0; node <= people + activities; ++node) graph.addNode();
  const Graph::Node end = graph.nodeFromId(people + activities);
  for (int at = 0; at < pairs; ++at)
    graph.addArc(graph.nodeFromId(given.person[at]), graph.nodeFromId(people + given.activity[at]));
  for (int who = 0; who < people; ++who) graph.addArc(graph.nodeFromId(who), end);
  for (int at = 0; at < activities; ++at) graph.addArc(graph.nodeFromId(people + at), end);
  Graph::ArcMap<Weight> cost(graph, 0);
  Graph::ArcMap<int> upper(graph, 1);
  Graph::NodeMap<int> supply(graph, 0);
  for (int at = 0; at < pairs; ++at) cost[graph.arcFromId(at)] = -given.weight[at];
  for (int at = 0; at < activities; ++at) upper[graph.arcFromId(pairs + people + at)] = given.posts[at];
  for (int who = 0; who < people; ++who) supply[graph.nodeFromId(who)] = 1;
  supply[end] = -people;
  lemon::NetworkSimplex<Graph, int, Weight> simplex(graph);
  simplex.upperMap(upper).costMap(cost).supplyMap(supply);
  if (simplex.run() != lemon::NetworkSimplex<Graph, int, Weight>::OPTIMAL) std::exit(3);
  return -simplex.totalCost<Weight>();
}

int main(int, char** words) {
  const Instance given = read(words[1]);
  const int times = std::atoi(words[2]);
  for (int run = 0; run < times; ++run) {
    const auto begun = std::chrono::steady_clock::now();
    const Weight total = solve(given);
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - begun;
    if (run == 0) std::cout << total << '\n';
    std::cout << took.count() << '\n';
  }
}
