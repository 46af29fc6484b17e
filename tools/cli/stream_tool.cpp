#include "cli/stream_tool.hpp"

#include <unistd.h>

#include <memory>
#include <system_error>

namespace factlint::cli {
namespace {

int exit_code(const Session& session) {
    return session.anything_unread() ? ExitCode::Unread : ExitCode::Clean;
}

} // namespace

int refuse(const std::string& program, const Error& error) {
    say(program, error.text());
    return ExitCode::Unusable;
}

Result<std::string> read_standard_input() {
    std::string out;
    char buffer[1U << 16U];
    constexpr std::size_t limit = std::size_t{1} << 30U;
    while (true) {
        const ssize_t got = ::read(STDIN_FILENO, buffer, sizeof buffer);
        if (got < 0)
            return fail("cannot be read: " + std::error_code(errno, std::generic_category()).message(),
                        "standard input");
        if (got == 0) return out;
        out.append(buffer, static_cast<std::size_t>(got));
        if (out.size() > limit) return fail("is larger than 1024 MB", "standard input", "split the input");
    }
}

int stream_to_output(Session& session, const std::string& output,
                     const std::function<Status(const pipeline::Sinks&)>& run) {
    auto opened = Output::open(output);
    if (!opened) return refuse(session.program(), opened.error());
    Output& out = *opened;
    pipeline::Sinks sinks;
    sinks.line = [&](const pipeline::Line& line) { return out.write_line(line.text); };
    sinks.problems = [&](const pipeline::Problems& problems) { session.tell(problems); };
    sinks.stop = [&] { return out.closed(); };
    if (const Status status = run(sinks); !status) return refuse(session.program(), status.error());
    if (const Status status = out.finish(); !status) return refuse(session.program(), status.error());
    return exit_code(session);
}

pipeline::ReadBytes chained_bytes(Session& session, const std::vector<std::string>& paths) {
    struct State {
        std::vector<std::string> paths;
        std::size_t next = 0;
        pipeline::ReadBytes read;
        char last = '\n';
    };
    auto state = std::make_shared<State>();
    state->paths = paths.empty() ? std::vector<std::string>{"-"} : paths;
    return [state, &session](char* buffer, std::size_t size) -> Result<std::size_t> {
        while (true) {
            if (!state->read) {
                if (state->next == state->paths.size()) return std::size_t{0};
                // A file without a last newline must not run into the first line of the next.
                if (state->last != '\n') {
                    state->last = '\n';
                    buffer[0] = '\n';
                    return std::size_t{1};
                }
                auto opened = open_bytes(state->paths[state->next++]);
                if (!opened) {
                    session.tell({{pipeline::Problem::Weight::Unread, opened.error().text()}});
                    continue;
                }
                state->read = std::move(*opened);
            }
            const std::size_t got = FACTLINT_TRY(state->read(buffer, size));
            if (got > 0) {
                state->last = buffer[got - 1];
                return got;
            }
            state->read = nullptr;
        }
    };
}

int stream_records(Session& session, const std::vector<std::string>& paths, const std::string& output,
                   const std::function<Status(pipeline::LineReader&, const pipeline::Sinks&)>& run) {
    const std::string name = paths.size() == 1 && paths.front() != "-" ? paths.front()
                             : paths.size() > 1                        ? "records"
                                                                       : "standard input";
    pipeline::LineReader reader(chained_bytes(session, paths), name);
    return stream_to_output(session, output,
                            [&](const pipeline::Sinks& sinks) { return run(reader, sinks); });
}

int answer_rows(Session& session, const std::string& rows, const std::string& output,
                const std::function<Result<std::string>(const std::string& row)>& answer) {
    auto opened = Output::open(output);
    if (!opened) return refuse(session.program(), opened.error());
    Output& out = *opened;
    auto bytes = open_bytes(rows);
    if (!bytes) return refuse(session.program(), bytes.error());
    const std::string name = rows == "-" ? "standard input" : rows;
    pipeline::LineReader reader(std::move(*bytes), name);
    pipeline::Problems problems;
    while (auto group = reader.next_group(problems)) {
        for (const pipeline::Line& row : group->lines) {
            const auto answered = answer(row.text);
            if (!answered) {
                problems.push_back({pipeline::Problem::Weight::Unread,
                                    row.place + answered.error().place + ": " + answered.error().message});
                continue;
            }
            if (const Status status = out.write_line(*answered); !status)
                return refuse(session.program(), status.error());
            if (out.closed()) return exit_code(session);
        }
        session.tell(problems);
        problems.clear();
    }
    session.tell(problems);
    if (const Status status = out.finish(); !status) return refuse(session.program(), status.error());
    return exit_code(session);
}

} // namespace factlint::cli
