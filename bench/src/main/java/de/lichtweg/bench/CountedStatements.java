package de.lichtweg.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts the statements that a server asks its database while somebody wants to know; otherwise nothing stands between them. */
final class CountedStatements implements BeanPostProcessor {

    private final Queue<String> asked = new ConcurrentLinkedQueue<>();
    private volatile boolean counting;

    /** Work whose statements are counted. */
    interface Work {
        void run() throws Exception;
    }

    /**
     * The statements that the server asks while this runs, without those that find out who is asking: session and mandates, four
     * for every request whatever it opens. Nobody else may ask it anything meanwhile.
     */
    List<String> during(Work work) throws Exception {
        asked.clear();
        counting = true;
        try {
            work.run();
            return asked.stream().filter(s -> !isOfSession(s)).toList();
        } finally {
            counting = false;
        }
    }

    private static boolean isOfSession(String statement) {
        return statement.contains("platform.spring_session") || statement.contains("-- one mandate with its account");
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source && name.equals("dataSource") ? new Switched(source) : bean;
    }

    /** Connections of a pool, watched while something is counted. */
    private final class Switched extends DelegatingDataSource {

        private final DataSource watched;

        private Switched(DataSource source) {
            super(source);
            this.watched = ProxyDataSourceBuilder.create(source)
                    .listener(new QueryExecutionListener() {
                        @Override
                        public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
                            queries.forEach(q -> asked.add(q.getQuery()));
                        }

                        @Override
                        public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {}
                    })
                    .build();
        }

        @Override
        public Connection getConnection() throws SQLException {
            return counting ? watched.getConnection() : super.getConnection();
        }
    }
}
