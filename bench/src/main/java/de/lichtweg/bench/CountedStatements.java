package de.lichtweg.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts the statements that a server asks its database while somebody wants to know; otherwise nothing stands between them. */
final class CountedStatements implements BeanPostProcessor {

    private final AtomicInteger asked = new AtomicInteger();
    private volatile boolean counting;

    /** Work whose statements are counted. */
    interface Work {
        void run() throws Exception;
    }

    /** How many statements the server asks while this runs; nobody else may ask it anything meanwhile. */
    int during(Work work) throws Exception {
        asked.set(0);
        counting = true;
        try {
            work.run();
            return asked.get();
        } finally {
            counting = false;
        }
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
                            asked.incrementAndGet();
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
